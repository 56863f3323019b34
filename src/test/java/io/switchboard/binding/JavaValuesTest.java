package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.switchboard.binding.Samples.Bean;
import io.switchboard.binding.Samples.Color;
import io.switchboard.binding.Samples.Fixed;
import io.switchboard.binding.Samples.Holder;
import io.switchboard.binding.Samples.Item;
import io.switchboard.binding.Samples.Page;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which Java values come of JSON: of the very classes that the types name, also where generics hide them. */
class JavaValuesTest {
    private static final Wire WIRE = new Wire(new JsonBinding());

    private static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("1", byte.class, (byte) 1),
                Arguments.of("1", Byte.class, (byte) 1),
                Arguments.of("1e1", short.class, (short) 10),
                Arguments.of("1.0", Short.class, (short) 1),
                Arguments.of("1", int.class, 1),
                Arguments.of("-0", Integer.class, 0),
                Arguments.of("1", long.class, 1L),
                Arguments.of("1.00e2", Long.class, 100L),
                Arguments.of("0.1", float.class, 0.1f),
                Arguments.of("1", Float.class, 1f),
                Arguments.of("0.1", double.class, 0.1),
                Arguments.of("-0", Double.class, -0.0),
                Arguments.of("true", boolean.class, true),
                Arguments.of("false", Boolean.class, false),
                Arguments.of("\"x\"", char.class, 'x'),
                Arguments.of("\"x\"", String.class, "x"),
                Arguments.of("1.10", BigDecimal.class, new BigDecimal("1.10")),
                Arguments.of("1.0e2", BigInteger.class, BigInteger.valueOf(100)),
                Arguments.of("1", Number.class, BigDecimal.ONE),
                Arguments.of("1", Object.class, BigDecimal.ONE),
                Arguments.of("\"RED\"", Color.class, Color.RED),
                Arguments.of("1", OptionalInt.class, OptionalInt.of(1)),
                Arguments.of("null", OptionalLong.class, OptionalLong.empty()),
                Arguments.of("0.5", OptionalDouble.class, OptionalDouble.of(0.5)),
                Arguments.of("1", new TypeToken<Optional<Short>>() {}.type(), Optional.of((short) 1)),
                Arguments.of("null", new TypeToken<Optional<Short>>() {}.type(), Optional.empty()),
                Arguments.of("[1]", new TypeToken<List<Long>>() {}.type(), List.of(1L)),
                Arguments.of("[1]", new TypeToken<List<? extends Long>>() {}.type(), List.of(1L)),
                Arguments.of("[1]", new TypeToken<List<? super Long>>() {}.type(), List.of(1L)),
                Arguments.of("[1]", new TypeToken<Set<Byte>>() {}.type(), Set.of((byte) 1)),
                Arguments.of("[[1]]", new TypeToken<List<List<Byte>>>() {}.type(), List.of(List.of((byte) 1))),
                Arguments.of("[\"RED\"]", new TypeToken<EnumSet<Color>>() {}.type(), EnumSet.of(Color.RED)),
                Arguments.of("{\"1\":2}", new TypeToken<Map<Long, Short>>() {}.type(), Map.of(1L, (short) 2)),
                Arguments.of("{\"RED\":1}", new TypeToken<Map<Color, Byte>>() {}.type(), Map.of(Color.RED, (byte) 1)),
                Arguments.of("{\"true\":0}", new TypeToken<Map<Boolean, Long>>() {}.type(), Map.of(true, 0L)),
                Arguments.of("{\"0.5\":0}", new TypeToken<Map<Double, Long>>() {}.type(), Map.of(0.5, 0L)),
                Arguments.of("{\"a\":[1]}", Object.class, Map.of("a", List.of(BigDecimal.ONE))),
                Arguments.of(
                        "{\"rows\":[{\"a\":1}]}",
                        new TypeToken<Page<Map<String, Short>>>() {}.type(),
                        new Page<>(List.of(Map.of("a", (short) 1)))),
                Arguments.of("{\"quantity\":1.0}", Item.class, new Item(1, null)),
                Arguments.of("{}", Item.class, new Item(0, null)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesAreOfTheirType(String json, Type type, Object value) {
        assertEquals(value, WIRE.read(json, type));
    }

    @Test
    void arraysAreOfTheirType() {
        assertArrayEquals(new int[][] {{1}, {}}, (int[][]) WIRE.read("[[1],[]]", int[][].class));
    }

    @Test
    void arraysOfObjectsAreOfTheirType() {
        assertArrayEquals(new Short[] {1, null}, (Short[]) WIRE.read("[1,null]", Short[].class));
    }

    @Test
    void interfacesGetTheUsualClasses() {
        Type[] types = {Queue.class, new TypeToken<java.util.SortedSet<String>>() {}.type()};
        List<Class<?>> classes = Arrays.stream(types)
                .<Class<?>>map(type -> WIRE.read("[\"a\"]", type).getClass())
                .toList();
        assertEquals(List.of(ArrayDeque.class, TreeSet.class), classes);
    }

    @Test
    void sortedMapsAreSorted() {
        assertInstanceOf(TreeMap.class, WIRE.read("{\"a\":1}", new TypeToken<TreeMap<String, Integer>>() {}.type()));
    }

    private static final String HOLDER = "{\"first\":\"a\",\"second\":[1],\"third\":[2]}";

    @Test
    void typeArgumentsReachTheFields() {
        var holder = (Holder<?, ?>) WIRE.read(HOLDER, new TypeToken<Holder<Character, Short>>() {}.type());
        assertEquals(List.of('a', (short) 1, (short) 2), List.of(holder.first, holder.second.get(0), holder.third[0]));
    }

    @Test
    void typeArgumentsOfSuperclassesReachTheFields() {
        Fixed fixed = (Fixed) WIRE.read(HOLDER, Fixed.class);
        assertEquals(List.of("a", 1, 2), List.of(fixed.first, fixed.second.get(0), fixed.third[0]));
    }

    @Test
    void typeArgumentsOfTypeArgumentsReachTheFields() {
        Type type = new TypeToken<Holder<Holder<String, Short>, List<Byte>>>() {}.type();
        var outer = (Holder<?, ?>) WIRE.read("{\"first\":" + HOLDER + ",\"second\":[[1]]}", type);
        Holder<?, ?> inner = (Holder<?, ?>) outer.first;
        assertEquals(List.of((short) 1, List.of((byte) 1)), List.of(inner.second.get(0), outer.second.get(0)));
    }

    public static class Tree<T> {
        public T value;
        public List<Tree<T>> children;
    }

    @Test
    void typeArgumentsReachTheLastLeaf() {
        Type type = new TypeToken<Tree<Short>>() {}.type();
        var tree = (Tree<?>) WIRE.read("{\"children\":[{\"children\":[{\"value\":7}]}]}", type);
        assertEquals((short) 7, tree.children.get(0).children.get(0).value);
    }

    @Test
    void typeArgumentsAreCheckedInTheLastLeaf() {
        Type type = new TypeToken<Tree<Short>>() {}.type();
        assertEquals(
                "it.children[0].children[0].value: an integer from -32768 to 32767",
                WIRE.mismatch("{\"children\":[{\"children\":[{\"value\":70000}]}]}", type));
    }

    @Test
    void rawClassesTakeAnything() {
        Holder<?, ?> holder = (Holder<?, ?>) WIRE.read(HOLDER, Holder.class);
        assertEquals(List.of(BigDecimal.ONE), holder.second);
    }

    @Test
    void beansGetWhatTheirSettersTake() {
        Bean bean = (Bean) WIRE.read("{\"anInt\":1,\"AString\":\"a\",\"shorts\":[2],\"next\":{}}", Bean.class);
        assertEquals(List.of(1, "a", (short) 2), List.of(bean.getAnInt(), bean.getAString(), bean.shorts.get(0)));
    }

    @Test
    void membersThatAreLeftOutStayAsTheyAre() {
        assertNull(((Bean) WIRE.read("{\"next\":null}", Bean.class)).getABoolean());
    }

    @Test
    void membersThatCannotBeSetArePassedOver() {
        assertInstanceOf(Beans.Fields.class, WIRE.read("{\"fixed\":\"x\",\"ignored\":[]}", Beans.Fields.class));
    }
}
