package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.switchboard.binding.FormatsTest.FormattedRecord;
import io.switchboard.binding.Samples.Item;
import io.switchboard.binding.Samples.Order;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** One binding for many threads, many values and values within values. */
class SharingTest {
    private static List<String> inParallel(IntFunction<String> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> futures = new ArrayList<>();
            for (int i = 0; i < 4000; i++) {
                int number = i;
                futures.add(threads.submit(() -> task.apply(number)));
            }
            List<String> results = new ArrayList<>();
            for (Future<String> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> expected(IntFunction<String> text) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            all.add(text.apply(i));
        }
        return all;
    }

    @Test
    void threadsDoNotDisturbEachOther() throws Exception {
        Wire wire = new Wire(new JsonBinding());
        IntFunction<String> text = i -> "{\"items\":[{\"quantity\":" + i + "}]}";
        assertEquals(expected(text), inParallel(i -> wire.echo(text.apply(i), Order.class)));
    }

    @Test
    void mismatchesDoNotDisturbOthers() throws Exception {
        Wire wire = new Wire(new JsonBinding());
        IntFunction<String> result = i -> i % 2 == 0 ? "none" : "it.items[" + i % 7 + "]: an object";
        assertEquals(expected(result), inParallel(i -> {
            String last = i % 2 == 0 ? "{}" : "5";
            return wire.mismatch("{\"items\":[" + "{},".repeat(i % 7) + last + "]}", Order.class);
        }));
    }

    @Test
    void threadsDoNotDisturbFormattedNumbers() throws Exception {
        Wire wire = new Wire(new JsonBinding());
        IntFunction<String> text = i -> "{\"amount\":\"" + i + ".25\"}";
        assertEquals(expected(text), inParallel(i -> wire.echo(text.apply(i), FormattedRecord.class)));
    }

    @Test
    void aMismatchLeavesNothingBehind() {
        Wire wire = new Wire(new JsonBinding());
        wire.mismatch("{\"items\":[{\"quantity\":\"x\"}]}", Order.class);
        assertEquals(new Item(1, null), wire.read("{\"quantity\":1}", Item.class));
    }

    public record Note(Object content) {}

    /** Reads with the binding that is reading. */
    public static class Nested implements JsonbAdapter<Note, String> {
        private Wire wire;

        @Override
        public String adaptToJson(Note note) {
            return note.content.toString();
        }

        @Override
        public Note adaptFromJson(String text) {
            return new Note(wire.read(text, Item.class));
        }
    }

    @Test
    void readingWithinReadingWorks() {
        Nested nested = new Nested();
        nested.wire = new Wire(new JsonBinding(new JsonbConfig().withAdapters(nested)));
        Object note = nested.wire.read("\"{\\\"quantity\\\":3}\"", Note.class);
        assertEquals(new Note(new Item(3, null)), note);
    }

    @Test
    void closingClosesYasson() {
        JsonBinding binding = new JsonBinding();
        assertNull(new Wire(binding).read("null", Item.class));
        binding.close();
    }
}
