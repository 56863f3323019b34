package io.switchboard;

import io.switchboard.message.Params;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The arguments of a line of words, read as the type that is wanted. */
record WordParams(List<String> names, List<String> values) implements Params {

    /** The types that a word can be read as. */
    static final Set<Class<?>> TYPES = Set.of(String.class, Object.class, int.class, Integer.class, boolean.class);

    static Params of(List<String> words) {
        if (words.isEmpty()) {
            return NONE;
        }
        if (words.stream().noneMatch(word -> word.contains("="))) {
            return new WordParams(List.of(), words);
        }
        List<String[]> pairs = words.stream().map(word -> word.split("=", 2)).toList();
        return new WordParams(
                pairs.stream().map(pair -> pair[0]).toList(),
                pairs.stream().map(pair -> pair[pair.length - 1]).toList());
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public boolean named() {
        return !names.isEmpty();
    }

    @Override
    public Object get(int index, Type type) {
        String word = values.get(Objects.checkIndex(index, size()));
        try {
            return type instanceof Class<?> c && c.isArray() ? array(word, c) : read(word, type);
        } catch (IllegalArgumentException e) {
            throw new RpcException(RpcError.invalidParams(path(index), type.getTypeName()));
        }
    }

    private static Object array(String word, Class<?> type) {
        String[] elements = word.split(",");
        Object array = Array.newInstance(type.getComponentType(), elements.length);
        for (int i = 0; i < elements.length; i++) {
            Array.set(array, i, read(elements[i], type.getComponentType()));
        }
        return array;
    }

    private static Object read(String word, Type type) {
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(word);
        }
        return type == boolean.class ? (Object) Boolean.valueOf(word) : word;
    }
}
