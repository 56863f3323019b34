package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypesTest {

    private static Type field(String name) {
        try {
            return Fields.class.getDeclaredField(name).getGenericType();
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Type resolved(String name) {
        return Types.seenFrom(TextFields.class).resolve(field(name));
    }

    private static List<Type> arguments(Type type) {
        return List.of(((ParameterizedType) type).getActualTypeArguments());
    }

    @Test
    void leavesAClassAsItIs() {
        assertEquals(int.class, resolved("number"));
    }

    @Test
    void resolvesAVariable() {
        assertEquals(String.class, resolved("variable"));
    }

    @Test
    void resolvesVariablesInArguments() {
        assertEquals(List.of(String.class, Integer.class), arguments(resolved("map")));
    }

    @Test
    void keepsTheClassOfATypeWithArguments() {
        assertEquals(Map.class, ((ParameterizedType) resolved("map")).getRawType());
    }

    @Test
    void keepsTheOwnerOfAnInnerType() {
        assertEquals(Map.class, ((ParameterizedType) resolved("entry")).getOwnerType());
    }

    @Test
    void resolvesDeeply() {
        assertEquals(
                List.of(String.class), arguments(arguments(resolved("deep")).get(0)));
    }

    @Test
    void takesAWildcardForItsUpperBound() {
        assertEquals(List.of(Number.class), arguments(resolved("upper")));
    }

    @Test
    void takesAnUnboundedWildcardForObject() {
        assertEquals(List.of(Object.class), arguments(resolved("wild")));
    }

    @Test
    void takesALowerBoundForObject() {
        assertEquals(List.of(Object.class), arguments(resolved("lower")));
    }

    @Test
    void resolvesAnArrayOfAVariableToAnArrayClass() {
        assertEquals(String[].class, resolved("array"));
    }

    @Test
    void resolvesAnArrayOfATypeWithArguments() {
        GenericArrayType array = (GenericArrayType) resolved("lists");
        assertEquals(List.of(String.class), arguments(array.getGenericComponentType()));
    }

    @Test
    void resolvesWithoutAViewpointToTheBound() {
        assertEquals(Object.class, Types.seenFrom(Object.class).resolve(field("variable")));
    }

    @Test
    void resolvesFromATypeWithArguments() {
        Type listOfText = resolved("list");
        Type element = List.class.getTypeParameters()[0];
        assertEquals(String.class, Types.seenFrom(listOfText).resolve(element));
    }

    @Test
    void erasesEveryKindOfType() {
        assertEquals(int.class, Types.erase(field("number")));
        assertEquals(Object.class, Types.erase(field("variable")));
        assertEquals(Map.class, Types.erase(field("map")));
        assertEquals(Object[].class, Types.erase(field("array")));
        assertEquals(List[].class, Types.erase(field("lists")));
        assertEquals(Number.class, Types.erase(arguments(field("upper")).get(0)));
    }

    @Test
    void erasesResolvedTypesToo() {
        assertEquals(Map.class, Types.erase(resolved("map")));
        assertEquals(List[].class, Types.erase(resolved("lists")));
    }

    @Test
    void cannotEraseWhatIsNoType() {
        Type unknown = new Type() {};
        assertThrows(IllegalArgumentException.class, () -> Types.erase(unknown));
    }

    @Test
    void findsTheFirstArgument() {
        assertEquals(String.class, Types.argumentOf(resolved("list")));
    }

    @Test
    void findsNoArgumentOfARawType() {
        assertEquals(Object.class, Types.argumentOf(Optional.class));
    }

    @Test
    void findsTheComponentOfAnArray() {
        assertEquals(int.class, Types.componentOf(int[].class));
        assertEquals(List.of(String.class), arguments(Types.componentOf(resolved("lists"))));
    }

    /** Fields whose types are looked at. */
    static class Fields<T> {
        int number;
        T variable;
        List<T> list;
        Map<T, Integer> map;
        Map.Entry<T, T> entry;
        List<List<T>> deep;
        List<? extends Number> upper;
        List<?> wild;
        List<? super Integer> lower;
        T[] array;
        List<T>[] lists;
    }

    static final class TextFields extends Fields<String> {}
}
