package io.switchboard.dispatch;

import io.switchboard.message.RpcError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Methods with every kind of parameter; each returns what it was given. */
final class Signatures {

    @RpcMethod
    public String none() {
        return "none";
    }

    @RpcMethod
    public String two(String first, int second) {
        return first + "," + second;
    }

    @RpcMethod
    public String boxed(Integer number) {
        return "boxed " + number;
    }

    @RpcMethod
    public String defaults(String first, @RpcParam(defaultValue = "5") int second) {
        return first + "," + second;
    }

    @RpcMethod
    public String renamed(@RpcParam("order") String o) {
        return o;
    }

    @RpcMethod
    public String optional(Optional<String> text) {
        return "optional " + text;
    }

    @RpcMethod
    public String optionals(OptionalInt i, OptionalLong l, OptionalDouble d) {
        return i + " " + l + " " + d;
    }

    @RpcMethod
    public String varargs(String first, String... rest) {
        return first + Arrays.toString(rest);
    }

    @RpcMethod
    public int sum(int... numbers) {
        return Arrays.stream(numbers).sum();
    }

    @RpcMethod
    @SuppressWarnings("unchecked")
    public int lists(List<String>... lists) {
        return lists.length;
    }

    /** What is said about an argument that does not fit. */
    static RpcError invalid(String path, String expected) {
        return RpcError.invalidParams(path, expected);
    }
}
