package io.switchboard.dispatch;

import io.switchboard.message.Params;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/**
 * Arguments that are Java values already. One fits a parameter when it is an instance of its class.
 *
 * @param names the names of the values, or an empty list when they come by position
 * @param values the values; none is null
 */
public record ListParams(List<String> names, List<Object> values) implements Params {

    /** Gives arguments by position. */
    public static Params of(Object... values) {
        return new ListParams(List.of(), List.of(values));
    }

    /** Gives an argument by name. */
    public static Params named(Map<String, ?> arguments) {
        List<String> names = List.copyOf(arguments.keySet());
        return new ListParams(names, names.stream().<Object>map(arguments::get).toList());
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
        Class<?> wanted = MethodType.methodType(Types.erase(type)).wrap().returnType();
        if (!wanted.isInstance(values.get(index))) {
            throw new RpcException(RpcError.invalidParams(path(index), wanted.getSimpleName()));
        }
        return values.get(index);
    }
}
