package io.switchboard.dispatch;

import io.switchboard.message.CallContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the annotations and the declaration of a Java method say about the procedure that it is. Shared by everything that
 * makes procedures of methods, whichever way it calls them.
 *
 * @param method the most specific declaration of the method
 * @param names the proper name, then the aliases
 * @param description what it does, or empty
 * @param parameters the parameters that callers see, without those of type {@link CallContext}
 * @param timeout how long a call may take; empty for what the server allows
 * @param maxInFlight how many calls may run at a time; empty for as many as come
 * @param maxResponseBytes how long a response with a result may be; empty for what the server allows
 * @param resultType the type of the result, with type variables resolved and {@link CompletionStage} unwrapped
 * @param access who may call it, by {@code @RolesAllowed}, {@code @PermitAll} and {@code @DenyAll} of Jakarta Annotations on
 *     the method, its class, or what it overrides or implements; anyone where there is none
 */
public record MethodSignature(
        Method method,
        List<String> names,
        String description,
        Optional<Duration> timeout,
        OptionalInt maxInFlight,
        OptionalInt maxResponseBytes,
        List<Parameter> parameters,
        Type resultType,
        Access access) {

    private static final Logger LOG = System.getLogger(MethodSignature.class.getName());

    /**
     * Reads the callable methods of a class. Those whose parameters have no names are logged, because callers may expect
     * to use them.
     *
     * @param type the class of the object whose methods will be called
     * @param prefix what stands before the names, followed by a dot; empty for nothing
     * @return a signature for each method with an {@link RpcMethod} annotation, of its own or inherited
     * @throws ProcedureDefinitionException when one of them is not public, a default does not fit its parameter, a
     *     limit is negative, or its access is annotated twice
     */
    public static List<MethodSignature> of(Class<?> type, String prefix) {
        Types types = Types.seenFrom(type);
        Map<Method, Method> methods = AnnotatedMethods.of(type, types);
        warnOfNamelessParameters(methods);
        return methods.entrySet().stream()
                .map(entry -> of(type, entry.getKey(), entry.getValue(), prefix, types))
                .toList();
    }

    private static void warnOfNamelessParameters(Map<Method, Method> methods) {
        String nameless = methods.entrySet().stream()
                .filter(entry ->
                        !DeclaredParameter.of(entry.getKey(), entry.getValue()).allMatch(DeclaredParameter::hasName))
                .map(entry -> origin(entry.getKey()))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!nameless.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "arguments can come only by position, because the parameters have no names in the compiled code"
                            + " (compile it with -parameters, or name them by @RpcParam): " + nameless);
        }
    }

    private static MethodSignature of(Class<?> type, Method method, Method annotated, String prefix, Types types) {
        if (!Modifier.isPublic(method.getModifiers()) || Modifier.isStatic(method.getModifiers())) {
            throw new ProcedureDefinitionException(origin(method) + " must be public and not static to be called");
        }
        // A public method of a class that is not public itself can only be called once it is made accessible.
        method.setAccessible(true);
        RpcMethod annotation = annotated.getAnnotation(RpcMethod.class);
        String name = annotation.name().isEmpty() ? method.getName() : annotation.name();
        String properName = prefix.isEmpty() ? name : prefix + "." + name;
        List<String> names = Stream.concat(Stream.of(properName), Stream.of(annotation.alias()))
                .toList();
        Type result = types.resolve(method.getGenericReturnType());
        return new MethodSignature(
                method,
                names,
                annotation.description(),
                timeout(annotation, method),
                limit("maxInFlight", annotation.maxInFlight(), method),
                limit("maxResponseBytes", annotation.maxResponseBytes(), method),
                parameters(method, annotated, types),
                CompletionStage.class.isAssignableFrom(Types.erase(result)) ? completionOf(result) : result,
                AccessAnnotations.of(type, AnnotatedMethods.declarations(method, type, types)));
    }

    /** What a stage completes with, which need not be the type argument of the class that implements it. */
    private static Type completionOf(Type stage) {
        return Types.seenFrom(stage).resolve(CompletionStage.class.getTypeParameters()[0]);
    }

    private static Optional<Duration> timeout(RpcMethod annotation, Method method) {
        if (annotation.timeoutMillis() < 0) {
            throw new ProcedureDefinitionException("the timeout of " + origin(method) + " is negative");
        }
        return Optional.of(Duration.ofMillis(annotation.timeoutMillis())).filter(timeout -> !timeout.isZero());
    }

    private static OptionalInt limit(String name, int value, Method method) {
        if (value < 0) {
            throw new ProcedureDefinitionException("the " + name + " of " + origin(method) + " is negative");
        }
        return value == 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static List<Parameter> parameters(Method method, Method annotated, Types types) {
        return DeclaredParameter.of(method, annotated)
                .map(declared -> parameter(declared, types, origin(method)))
                .toList();
    }

    private static Parameter parameter(DeclaredParameter declared, Types types, String origin) {
        String name = declared.name();
        Type type = types.resolve(declared.own().getParameterizedType());
        if (declared.own().isVarArgs()) {
            return new Parameter(name, type, Parameter.Kind.VARARGS, null);
        }
        String text = declared.annotation().map(RpcParam::defaultValue).orElse(RpcParam.NO_DEFAULT);
        if (text.equals(RpcParam.NO_DEFAULT)) {
            return Parameter.of(name, type);
        }
        try {
            return Parameter.optional(name, type, DefaultText.read(text, Types.erase(type)));
        } catch (IllegalArgumentException e) {
            throw new ProcedureDefinitionException(
                    "the default of the parameter " + name + " of " + origin + ": " + e.getMessage(), e);
        }
    }

    /**
     * Puts the call's context in the places where the method wants it.
     *
     * @param context the call
     * @param arguments the values of {@link #parameters()}
     * @return a value for each parameter of {@link #method()}
     */
    public Object[] withContext(CallContext context, Object[] arguments) {
        // Asked first and by itself, because the types come as a new array every time.
        if (method.getParameterCount() == arguments.length) {
            return arguments;
        }
        Class<?>[] declared = method.getParameterTypes();
        Object[] all = new Object[declared.length];
        int next = 0;
        for (int i = 0; i < declared.length; i++) {
            all[i] = declared[i] == CallContext.class ? context : arguments[next++];
        }
        return all;
    }

    /**
     * Tells where the method is declared, for errors at start-up.
     *
     * @return for example {@code com.example.Calculator.add(int,int)}
     */
    public String origin() {
        return origin(method);
    }

    private static String origin(Method method) {
        List<String> types =
                Stream.of(method.getParameterTypes()).map(Class::getSimpleName).toList();
        return method.getDeclaringClass().getTypeName() + "." + method.getName() + "(" + String.join(",", types) + ")";
    }
}
