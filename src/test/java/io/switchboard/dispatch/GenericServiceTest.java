package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Services whose parameters and results are type variables of a superclass or interface. */
class GenericServiceTest {

    private static Procedure procedure(Object service, String name) {
        return Caller.of(service).dispatcher().procedures().stream()
                .filter(p -> p.names().contains(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void resolvesTheParametersOfAGenericSuperclass() {
        assertEquals(
                String.class, procedure(new Texts(), "put").parameters().get(0).type());
    }

    @Test
    void resolvesTheResultOfAGenericSuperclass() {
        assertEquals(String.class, procedure(new Texts(), "last").resultType());
    }

    @Test
    void resolvesVariablesWithinTypes() {
        ParameterizedType type =
                (ParameterizedType) procedure(new Texts(), "all").resultType();
        assertEquals(List.of(String.class), List.of(type.getActualTypeArguments()));
    }

    @Test
    void resolvesArraysOfVariables() {
        assertEquals(String[].class, procedure(new Texts(), "array").resultType());
    }

    @Test
    void resolvesVariablesThroughSeveralLevels() {
        assertEquals(Integer.class, procedure(new Numbers(), "last").resultType());
    }

    @Test
    void callsAnOverrideBehindItsBridgeMethod() {
        Caller caller = Caller.of(new Texts());
        caller.result("put", "a");
        assertEquals("a!", caller.result("last"));
    }

    @Test
    void callsTheImplementationOfAGenericInterface() {
        assertEquals("found 5", Caller.of(new Finder()).result("find", 5));
    }

    @Test
    void countsAMethodAndItsBridgeAsOne() {
        assertEquals(1, Caller.of(new Finder()).dispatcher().procedures().size());
    }

    @Test
    void prefersTheOwnAnnotationToThatOfAGenericInterface() {
        assertEquals(List.of("own"), namesOf(new OwnName()));
    }

    private static List<String> namesOf(Object service) {
        return Caller.of(service).dispatcher().procedures().stream()
                .flatMap(p -> p.names().stream())
                .toList();
    }

    @Test
    void takesAVariableWithoutMeaningForItsBound() {
        Type type =
                procedure(new Bounded<Integer>(), "same").parameters().get(0).type();
        assertEquals(Number.class, type);
    }

    @Test
    void resolvesAVariableOfTheMethodToItsBound() {
        assertEquals(
                Comparable.class,
                procedure(new Bounded<Integer>(), "most").parameters().get(0).type());
    }

    static class Store<T> {

        private final List<T> values = new ArrayList<>();

        @RpcMethod
        public void put(T value) {
            values.add(value);
        }

        @RpcMethod
        public T last() {
            return values.get(values.size() - 1);
        }

        @RpcMethod
        public List<? extends T> all() {
            return values;
        }

        @RpcMethod
        public T[] array() {
            throw new UnsupportedOperationException();
        }
    }

    static final class Texts extends Store<String> {

        @Override
        public String last() {
            return super.last() + "!";
        }

        @Override
        public void put(String value) {
            super.put(value);
        }
    }

    static class NumberStore<N extends Number> extends Store<N> {}

    static final class Numbers extends NumberStore<Integer> {}

    interface Find<K> {

        @RpcMethod
        String find(K key);
    }

    static final class Finder implements Find<Integer> {

        @Override
        public String find(Integer key) {
            return "found " + key;
        }
    }

    static final class OwnName implements Find<String> {

        @Override
        @RpcMethod(name = "own")
        public String find(String key) {
            return "found " + key;
        }
    }

    static final class Bounded<N extends Number> {

        @RpcMethod
        public N same(N value) {
            return value;
        }

        @RpcMethod
        public <C extends Comparable<C>> C most(C value) {
            return value;
        }
    }
}
