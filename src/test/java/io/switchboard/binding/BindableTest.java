package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.binding.Samples.Color;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbTransient;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which types are refused at start-up, and that those which are not refused can be bound to. */
class BindableTest {
    private static final JsonBinding BINDING = new JsonBinding();

    public static class Words extends ArrayList<String> {
        private static final long serialVersionUID = 1L;
    }

    public static class Numbers extends ArrayList<Integer> {
        private static final long serialVersionUID = 1L;
    }

    public static class Reversed<V, K> extends HashMap<K, V> {
        private static final long serialVersionUID = 1L;
    }

    public static class Recursive {
        public List<Recursive> children;
        public Map<String, Recursive[]> named;
    }

    public static class Excused {
        @JsonbTransient
        public InputStream stream;

        private final Thread thread = null;

        public Thread getThread() {
            return thread;
        }
    }

    public static class ProtectedConstructor {
        public int number;

        protected ProtectedConstructor() {}
    }

    private static Stream<Arguments> bindable() {
        return Stream.of(
                Arguments.of(int.class, "1"),
                Arguments.of(Object.class, "[{\"a\":[true]}]"),
                Arguments.of(Number.class, "1"),
                Arguments.of(Color.class, "\"RED\""),
                Arguments.of(UUID.class, "\"123e4567-e89b-12d3-a456-426614174000\""),
                Arguments.of(Map.class, "{\"a\":1}"),
                Arguments.of(List.class, "[1]"),
                Arguments.of(Collection.class, "[1]"),
                Arguments.of(Set.class, "[1]"),
                Arguments.of(SortedSet.class, "[1]"),
                Arguments.of(NavigableSet.class, "[1]"),
                Arguments.of(Queue.class, "[1]"),
                Arguments.of(Deque.class, "[1]"),
                Arguments.of(ArrayDeque.class, "[1]"),
                Arguments.of(PriorityQueue.class, "[1]"),
                Arguments.of(LinkedList.class, "[1]"),
                Arguments.of(LinkedHashSet.class, "[1]"),
                Arguments.of(SortedMap.class, "{\"a\":1}"),
                Arguments.of(NavigableMap.class, "{\"a\":1}"),
                Arguments.of(ConcurrentMap.class, "{\"a\":1}"),
                Arguments.of(LinkedHashMap.class, "{\"a\":1}"),
                Arguments.of(Words.class, "[\"a\"]"),
                Arguments.of(new TypeToken<EnumSet<Color>>() {}.type(), "[\"RED\"]"),
                Arguments.of(new TypeToken<List<? extends Number>>() {}.type(), "[1]"),
                Arguments.of(new TypeToken<List<? super Integer>>() {}.type(), "[1]"),
                Arguments.of(new TypeToken<List<?>>() {}.type(), "[1]"),
                Arguments.of(new TypeToken<Map<Integer, Map<Color, List<BigDecimal>>>>() {}.type(), "{\"1\":{}}"),
                Arguments.of(Optional.class, "1"),
                Arguments.of(new TypeToken<Optional<List<Integer>>>() {}.type(), "[1]"),
                Arguments.of(OptionalDouble.class, "1"),
                Arguments.of(int[][].class, "[[1]]"),
                Arguments.of(byte[].class, "[1]"),
                Arguments.of(String[].class, "[\"a\"]"),
                Arguments.of(JsonValue.class, "[true]"),
                Arguments.of(JsonObject.class, "{\"a\":1}"),
                Arguments.of(JsonArray.class, "[true]"),
                Arguments.of(JsonStructure.class, "[]"),
                Arguments.of(java.sql.Timestamp.class, "\"2026-01-31T10:15:30\""),
                Arguments.of(Recursive.class, "{\"children\":[{\"named\":{\"a\":[{}]}}]}"),
                Arguments.of(Excused.class, "{\"stream\":1,\"thread\":2}"),
                Arguments.of(ProtectedConstructor.class, "{\"number\":1}"),
                Arguments.of(Samples.Fixed.class, "{\"first\":\"a\",\"second\":[1],\"third\":[2]}"),
                Arguments.of(Samples.Figure.class, "{\"kind\":\"circle\"}"),
                Arguments.of(Samples.Animal.class, "{}"),
                Arguments.of(Beans.ByCreator.class, "{\"first\":1,\"second\":\"a\",\"third\":2,\"extra\":3}"),
                Arguments.of(Beans.ByFactory.class, "{\"n\":1}"),
                Arguments.of(Beans.ByProperties.class, "{\"x\":1,\"y\":\"a\"}"),
                Arguments.of(Beans.Chosen.class, "{\"long\":1}"),
                Arguments.of(Beans.Exposed.class, "{\"hidden\":1,\"quiet\":\"a\"}"));
    }

    @ParameterizedTest
    @MethodSource("bindable")
    void whatCanBeBoundToIsNotRefused(Type type, String json) {
        assertDoesNotThrow(() -> BINDING.requireBindable(type));
    }

    @ParameterizedTest
    @MethodSource("bindable")
    void whatIsNotRefusedCanBeBoundTo(Type type, String json) {
        assertDoesNotThrow(() -> new Wire(BINDING).read(json, type));
    }

    private static Stream<Arguments> unbindable() throws NoSuchMethodException {
        return Stream.of(
                Arguments.of(InputStream.class, "java.io.InputStream"),
                Arguments.of(Thread.class, "no mapping"),
                Arguments.of(Class.class, "no mapping"),
                Arguments.of(Locale.class, "no mapping"),
                Arguments.of(AtomicInteger.class, "no mapping"),
                Arguments.of(Exception.class, "no mapping"),
                Arguments.of(void.class, "no mapping"),
                Arguments.of(Runnable.class, "interface"),
                Arguments.of(new TypeToken<Callable<String>>() {}.type(), "interface"),
                Arguments.of(new TypeToken<Function<String, String>>() {}.type(), "interface"),
                Arguments.of(Iterable.class, "interface"),
                Arguments.of(Stream.class, "interface"),
                Arguments.of(CharSequence.class, "interface"),
                Arguments.of(BlockingQueue.class, "no implementation"),
                Arguments.of(EnumMap.class, "constructor"),
                Arguments.of(EnumSet.class, "type variable"),
                Arguments.of(Unbindables.Incomplete.class, "abstract"),
                Arguments.of(Unbindables.NeedsArgument.class, "constructor without parameters"),
                Arguments.of(Unbindables.PrivateConstructor.class, "not public"),
                Arguments.of(Unbindables.NotPublic.class, "not public"),
                Arguments.of(Unbindables.NotPublicRecord.class, "not public"),
                Arguments.of(Unbindables.TwoConstructors.class, "several constructors"),
                Arguments.of(Unbindables.Inner.class, "constructor without parameters"),
                Arguments.of(Numbers.class, "hides the type of its values"),
                Arguments.of(new TypeToken<Reversed<Integer, String>>() {}.type(), "hides the type"),
                Arguments.of(Unbindables.Unbindable.class, "member streams of"),
                Arguments.of(new TypeToken<List<InputStream>>() {}.type(), "java.io.InputStream"),
                Arguments.of(new TypeToken<Map<Samples.Item, String>>() {}.type(), "keys of a map"),
                Arguments.of(new TypeToken<Map<List<String>, String>>() {}.type(), "keys of a map"),
                Arguments.of(new TypeToken<List<? extends List<Integer>>>() {}.type(), "wildcard"),
                Arguments.of(new TypeToken<List<String>[]>() {}.type(), "use a list"),
                Arguments.of(new TypeToken<Map<String, CustomizedTest.Money>>() {}.type(), "overlooks"),
                Arguments.of(CustomizedTest.Money[].class, "overlooks"),
                Arguments.of(List.class.getMethod("toArray", Object[].class).getGenericReturnType(), "T"),
                Arguments.of(Optional.class.getTypeParameters()[0], "T"),
                Arguments.of(Unbindables.Bounded.class, "type variable"),
                Arguments.of(new TypeToken<Samples.Holder<?, ?>>() {}.type(), "JSON-B refuses"),
                Arguments.of(new TypeToken<Samples.Box<Integer>>() {}.type(), "T"),
                Arguments.of(Unbindables.TwoSetters.class, "two setters of value"),
                Arguments.of(Unbindables.Clash.class, "JSON-B refuses"),
                Arguments.of(Unbindables.TwoCreators.class, "creator"),
                Arguments.of(Unbindables.WrongFormat.class, "JSON-B refuses"));
    }

    @ParameterizedTest
    @MethodSource("unbindable")
    void whatCannotBeBoundToIsRefusedWithTheReason(Type type, String reason) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> BINDING.requireBindable(type));
        assertTrue(e.getMessage().contains(reason), e::getMessage);
    }

    @Test
    void readingRefusesWhatCannotBeBoundTo() {
        Wire wire = new Wire(BINDING);
        assertThrows(IllegalArgumentException.class, () -> wire.read("{}", Unbindables.Unbindable.class));
    }
}
