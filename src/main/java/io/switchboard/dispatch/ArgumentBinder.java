package io.switchboard.dispatch;

import io.switchboard.message.Params;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the arguments of a request into the order and the types of a procedure's parameters. */
final class ArgumentBinder {

    private static final int ABSENT = -1;

    private final Parameter[] parameters;
    private final Type[] types;
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean varargs;

    /**
     * Prepares for a procedure.
     *
     * @throws IllegalArgumentException when two parameters have one name, or one but the last takes the rest
     */
    ArgumentBinder(List<Parameter> parameters) {
        this.parameters = parameters.toArray(Parameter[]::new);
        this.types = parameters.stream().map(ArgumentBinder::argumentType).toArray(Type[]::new);
        boolean rest = false;
        for (int i = 0; i < this.parameters.length; i++) {
            Parameter parameter = this.parameters[i];
            if (places.put(parameter.name(), i) != null) {
                throw new IllegalArgumentException("two parameters are named " + parameter.name());
            }
            if (rest) {
                throw new IllegalArgumentException("only the last parameter can take the rest");
            }
            rest = parameter.kind() == Parameter.Kind.VARARGS;
        }
        this.varargs = rest;
    }

    /**
     * Binds the arguments of a request.
     *
     * @throws RpcException with {@link RpcError#INVALID_PARAMS} when they do not fit
     */
    Object[] bind(Params params) {
        return params.named() ? byName(params) : byPosition(params);
    }

    private Object[] byPosition(Params params) {
        if (params.size() > parameters.length && !varargs) {
            String most = parameters.length == 0 ? "no arguments" : "at most " + parameters.length + " arguments";
            throw new RpcException(RpcError.invalidParams(params.path(parameters.length), most));
        }
        Object[] values = new Object[parameters.length];
        int single = varargs ? parameters.length - 1 : parameters.length;
        for (int i = 0; i < single; i++) {
            values[i] = i < params.size() ? value(params, i, i) : absent(parameters[i], "params[" + i + "]");
        }
        if (varargs) {
            values[single] = rest(params, single);
        }
        return values;
    }

    private Object[] byName(Params params) {
        int[] sources = new int[parameters.length];
        Arrays.fill(sources, ABSENT);
        List<String> names = params.names();
        for (int source = 0; source < names.size(); source++) {
            Integer place = places.get(names.get(source));
            if (place == null) {
                throw new RpcException(RpcError.invalidParams(params.path(source), "no parameter of this name"));
            }
            sources[place] = source;
        }
        Object[] values = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            Parameter parameter = parameters[i];
            values[i] = sources[i] == ABSENT
                    ? absent(parameter, Params.path(parameter.name()))
                    : value(params, sources[i], i);
        }
        return values;
    }

    private Object value(Params params, int source, int place) {
        Parameter parameter = parameters[place];
        Object value = params.get(source, types[place]);
        if (value == null && parameter.kind() == Parameter.Kind.VARARGS) {
            // By position such a parameter is never null, and methods rely on it.
            throw new RpcException(RpcError.invalidParams(params.path(source), "an array"));
        }
        // The type of an argument is another only where the parameter may go without.
        return types[place] == parameter.type() ? value : Optional.ofNullable(value);
    }

    /** The type in which an argument is asked for: what is in an {@link Optional}, which no protocol needs to know. */
    static Type argumentType(Parameter parameter) {
        return isOptional(parameter) ? Types.argumentOf(parameter.type()) : parameter.type();
    }

    private static boolean isOptional(Parameter parameter) {
        return Types.erase(parameter.type()) == Optional.class;
    }

    private Object rest(Params params, int from) {
        Type component = Types.componentOf(parameters[from].type());
        int length = Math.max(0, params.size() - from);
        Object array = Array.newInstance(Types.erase(component), length);
        for (int i = 0; i < length; i++) {
            Array.set(array, i, params.get(from + i, component));
        }
        return array;
    }

    private static Object absent(Parameter parameter, String path) {
        return switch (parameter.kind()) {
            case OPTIONAL -> parameter.defaultValue();
            case VARARGS -> Array.newInstance(Types.erase(Types.componentOf(parameter.type())), 0);
            case REQUIRED ->
                throw new RpcException(
                        RpcError.invalidParams(path, "an argument for the parameter " + parameter.name()));
        };
    }
}
