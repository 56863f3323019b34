package io.switchboard.message;

import java.lang.reflect.Type;
import java.util.List;

/** The arguments of a request that has none. */
record NoParams() implements Params {

    @Override
    public int size() {
        return 0;
    }

    @Override
    public boolean named() {
        return false;
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public Object get(int index, Type type) {
        throw new IndexOutOfBoundsException(index);
    }
}
