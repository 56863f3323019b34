package io.switchboard.validation;

import io.switchboard.dispatch.MethodSignature;
import io.switchboard.dispatch.Parameter;
import io.switchboard.message.CallContext;
import io.switchboard.message.MemberPath;
import io.switchboard.message.Params;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/** Writes the places of violations as the caller knows them, in the notation of other errors about arguments. */
final class CallerPaths {

    private final MethodSignature signature;
    private final boolean named;

    /**
     * Prepares for a call.
     *
     * @param signature what is called
     * @param named whether the arguments came by name
     */
    CallerPaths(MethodSignature signature, boolean named) {
        this.signature = signature;
        this.named = named;
    }

    /** Translates a path that starts at the method. */
    String of(Path path) {
        StringBuilder text = new StringBuilder();
        int first = 0;
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                appendPosition(text, node, first);
                first = 0;
            }
            switch (node.getKind()) {
                case PARAMETER -> first = appendParameter(text, node.as(Path.ParameterNode.class));
                case CROSS_PARAMETER -> text.append("params");
                case RETURN_VALUE -> text.append("result");
                case PROPERTY -> MemberPath.append(text, node.getName());
                default -> {
                    // The method, and nodes that only say which part of a container the position before them is in.
                }
            }
        }
        return text.toString();
    }

    /** Returns the place of the caller's argument that is the first item of this one; 0 unless it takes the rest. */
    private int appendParameter(StringBuilder text, Path.ParameterNode node) {
        int place = placeForCaller(node.getParameterIndex());
        Parameter parameter = signature.parameters().get(place);
        if (named) {
            text.append(Params.path(parameter.name()));
        } else if (parameter.kind() == Parameter.Kind.VARARGS) {
            text.append("params");
            return place;
        } else {
            text.append("params[").append(place).append(']');
        }
        return 0;
    }

    private int placeForCaller(int index) {
        Method method = signature.method();
        long hidden = Stream.of(method.getParameterTypes())
                .limit(index)
                .filter(CallContext.class::equals)
                .count();
        return index - (int) hidden;
    }

    private static void appendPosition(StringBuilder text, Path.Node node, int first) {
        if (node.getIndex() != null) {
            text.append('[').append(first + node.getIndex()).append(']');
        } else if (node.getKey() != null) {
            MemberPath.append(text, node.getKey() instanceof Enum<?> key ? key.name() : String.valueOf(node.getKey()));
        } else {
            text.append("[]");
        }
    }
}
