package io.switchboard.message;

import java.lang.reflect.Type;
import java.util.List;

/**
 * The arguments of a request, still in the protocol's form. They are asked for one at a time by Java type, so the
 * dispatcher needs no knowledge of the protocol's notation and the protocol none of the procedures.
 *
 * <p>Arguments come either by position or by name. The methods that bind throw an {@link RpcException} with
 * {@link RpcError#INVALID_PARAMS} when the argument does not fit the type; nothing is converted silently. Instances may be
 * used by one thread at a time.
 */
public interface Params {

    /** No arguments at all. */
    Params NONE = new NoParams();

    /**
     * Tells how many arguments there are.
     *
     * @return the number of arguments, 0 or more
     */
    int size();

    /**
     * Tells whether the arguments come by name.
     *
     * @return true when they come by name, false when by position
     */
    boolean named();

    /**
     * Lists the names, in the order in which they were sent.
     *
     * @return the names; empty when arguments come by position
     */
    List<String> names();

    /**
     * Binds an argument.
     *
     * @param index its place, from 0 to {@link #size()} - 1, in the order in which the arguments were sent
     * @param type the Java type that is wanted
     * @return the value, which may be null where the type allows it
     * @throws RpcException with {@link RpcError#INVALID_PARAMS} when the argument does not fit the type
     */
    Object get(int index, Type type);

    /**
     * Names the place of an argument as the caller knows it, for an error.
     *
     * @param index its place, from 0 to {@link #size()} - 1
     * @return for example {@code params[0]} or {@code params.customer}
     */
    default String path(int index) {
        return named() ? path(names().get(index)) : "params[" + index + "]";
    }

    /**
     * Names the place of an argument that comes by name, or should have come.
     *
     * @param name its name, any
     * @return for example {@code params.customer} or {@code params["the customer"]}, as {@link MemberPath} writes it
     */
    static String path(String name) {
        return MemberPath.append(new StringBuilder("params"), name).toString();
    }
}
