package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFileTest {

    private static final Logger LOG = Logger.getLogger(WatchedFile.class.getName());

    @TempDir
    Path directory;

    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            complaints.add(entry.getLevel() + " " + entry.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(listener);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(listener);
        LOG.setUseParentHandlers(true);
    }

    private static String read(Path file) throws IOException {
        String text = Files.readString(file);
        if (text.startsWith("bad")) {
            throw new IllegalArgumentException("it is bad");
        }
        return text;
    }

    private static WatchedFile<String> watch(Path file) throws IOException {
        return new WatchedFile<>("--option", file, WatchedFileTest::read);
    }

    /** Asks until the value is another, for a while. */
    private static String after(String before, WatchedFile<String> watched) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (watched.get().equals(before) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        return watched.get();
    }

    private void awaitComplaint(WatchedFile<String> watched) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (complaints.isEmpty() && System.nanoTime() < end) {
            watched.get();
            Thread.sleep(20);
        }
    }

    @Test
    void hasWhatIsInTheFile() throws Exception {
        assertEquals(
                "one",
                watch(Files.writeString(directory.resolve("file"), "one")).get());
    }

    @Test
    void mustBeThereAtFirst() {
        assertThrows(IOException.class, () -> watch(directory.resolve("missing")));
    }

    @Test
    void mustBeGoodAtFirst() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "bad");
        assertThrows(IllegalArgumentException.class, () -> watch(file));
    }

    @Test
    void isReadAgainWhenItWasWritten() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "one");
        WatchedFile<String> watched = watch(file);
        Files.writeString(file, "two");
        assertEquals("two", after("one", watched));
    }

    @Test
    void isReadAgainWhenAnotherTookItsPlace() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "one");
        WatchedFile<String> watched = watch(file);
        Path other = Files.writeString(directory.resolve("other"), "two");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
        assertEquals("two", after("one", watched));
    }

    @Test
    void isReadAgainWhenALinkPointsElsewhere() throws Exception {
        Path one = Files.writeString(directory.resolve("one"), "one");
        Path two = Files.writeString(directory.resolve("two"), "two");
        Path link = Files.createSymbolicLink(directory.resolve("link"), one);
        WatchedFile<String> watched = watch(link);
        Path next = Files.createSymbolicLink(directory.resolve("next"), two);
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
        assertEquals("two", after("one", watched));
    }

    @Test
    void changesNothingWhenItIsBroken() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "one");
        WatchedFile<String> watched = watch(file);
        Files.writeString(file, "bad news");
        awaitComplaint(watched);
        assertEquals("one", watched.get());
        assertEquals(List.of("WARNING the changed file of --option is not used: it is bad"), complaints);
    }

    @Test
    void changesNothingWhenItIsGone() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "one");
        WatchedFile<String> watched = watch(file);
        Files.delete(file);
        awaitComplaint(watched);
        assertEquals("one", watched.get());
    }

    @Test
    void isReadAgainWhenItIsRepaired() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "one");
        WatchedFile<String> watched = watch(file);
        Files.writeString(file, "bad news");
        awaitComplaint(watched);
        Files.writeString(file, "two");
        assertEquals("two", after("one", watched));
    }
}
