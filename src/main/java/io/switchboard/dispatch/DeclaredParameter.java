package io.switchboard.dispatch;

import io.switchboard.message.CallContext;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A parameter that callers see, as Java has it.
 *
 * @param own the parameter of the method that runs
 * @param annotated the same one where the method is annotated
 */
record DeclaredParameter(Parameter own, Parameter annotated) {

    /** Lists the parameters of a method, without those of type {@link CallContext}. */
    static Stream<DeclaredParameter> of(Method method, Method annotated) {
        return IntStream.range(0, method.getParameterCount())
                .mapToObj(i -> new DeclaredParameter(
                        method.getParameters()[i], annotated.getParameters()[i]))
                .filter(parameter -> parameter.own.getType() != CallContext.class);
    }

    /** Returns what is said about the parameter. */
    Optional<RpcParam> annotation() {
        RpcParam nearest = own.getAnnotation(RpcParam.class);
        return Optional.ofNullable(nearest != null ? nearest : annotated.getAnnotation(RpcParam.class));
    }

    /** Returns the name for callers; one that Java made up where there is none. */
    String name() {
        return givenName().orElse(own.isNamePresent() ? own.getName() : annotated.getName());
    }

    private Optional<String> givenName() {
        return annotation().map(RpcParam::value).filter(name -> !name.isEmpty());
    }

    /** Tells whether somebody named the parameter; compilers keep the names in the code only when they are told to. */
    boolean hasName() {
        return givenName().isPresent() || own.isNamePresent() || annotated.isNamePresent();
    }
}
