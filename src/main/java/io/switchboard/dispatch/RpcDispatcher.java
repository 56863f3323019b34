package io.switchboard.dispatch;

import io.switchboard.message.CallContext;
import io.switchboard.message.Params;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import io.switchboard.message.TransportContext;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** From a request to its response by way of a table of procedures. Immutable and safe for use by many threads. */
public final class RpcDispatcher {

    private final Map<String, Target> targets;
    private final List<Procedure> procedures;
    private final List<Interceptor> interceptors;
    private final Faults faults;

    RpcDispatcher(Map<String, Target> targets, List<Interceptor> interceptors, ErrorMapper mapper) {
        // Not Map.copyOf: it divides at each look-up, and there are two for each call.
        this.targets = new HashMap<>(targets);
        this.procedures =
                targets.values().stream().map(Target::procedure).distinct().toList();
        this.interceptors = List.copyOf(interceptors);
        this.faults = new Faults(mapper);
    }

    /**
     * Begins an empty dispatcher.
     *
     * @return a builder
     */
    public static RpcDispatcherBuilder builder() {
        return new RpcDispatcherBuilder();
    }

    /**
     * Lists what can be called.
     *
     * @return every procedure once, in the order in which they were added
     */
    public Collection<Procedure> procedures() {
        return procedures;
    }

    /**
     * Checks the type of every argument that {@link Params} will ever be asked for.
     *
     * @param check throws an {@link IllegalArgumentException} when arguments of the type cannot be bound
     * @throws ProcedureDefinitionException when the check does so; its message names the parameter and its procedure
     */
    public void requireBindable(Consumer<Type> check) {
        for (Procedure procedure : procedures) {
            for (Parameter parameter : procedure.parameters()) {
                try {
                    check.accept(ArgumentBinder.argumentType(parameter));
                } catch (IllegalArgumentException e) {
                    throw new ProcedureDefinitionException(
                            "the parameter " + parameter.name() + " of " + procedure.origin() + ": " + e.getMessage(),
                            e);
                }
            }
        }
    }

    /**
     * Finds the proper name behind a name or alias.
     *
     * @param method a name that was asked for
     * @return the proper name; empty when there is no such procedure
     */
    public Optional<String> properName(String method) {
        return procedure(method).map(procedure -> procedure.names().get(0));
    }

    /**
     * Finds what can be called by a name or alias.
     *
     * @param method a name that was asked for
     * @return the procedure; empty when there is none
     */
    public Optional<Procedure> procedure(String method) {
        Target target = targets.get(method);
        return target == null ? Optional.empty() : Optional.of(target.procedure());
    }

    /**
     * Dispatches a request. Every failure, of whatever kind, becomes an error response.
     *
     * @param request the request
     * @param transport the context of the message that brought it, or of the call itself where that has one
     * @return the response; that of a notification has no identifier and is not to be sent
     */
    public RpcResponse dispatch(RpcRequest request, TransportContext transport) {
        CallContext context = transport instanceof CallContext call ? call : CallContext.of(transport, request);
        RpcResponse response = proceed(request, context, 0);
        // An interrupt of one call ends with it: the thread may have others to make.
        Thread.interrupted();
        return response;
    }

    private RpcResponse proceed(RpcRequest request, CallContext context, int depth) {
        try {
            if (depth < interceptors.size()) {
                Interceptor.Next next = () -> proceed(request, context, depth + 1);
                return Objects.requireNonNull(interceptors.get(depth).intercept(request, context, next), "response");
            }
            return call(request, context);
        } catch (Throwable failure) {
            return RpcResponse.failure(request.id(), faults.toError(failure, context));
        }
    }

    private RpcResponse call(RpcRequest request, CallContext context) throws Throwable {
        Target target = targets.get(request.method());
        if (target == null) {
            throw new RpcException(RpcError.methodNotFound(request.method()));
        }
        target.procedure().access().check(context);
        Object[] arguments = target.arguments().bind(request.params());
        Object result = target.procedure().call(context, arguments);
        if (result instanceof CompletionStage<?> stage) {
            result = await(stage);
        }
        return RpcResponse.success(
                request.id(),
                result,
                target.procedure().resultType(),
                target.procedure().maxResponseBytes());
    }

    private static Object await(CompletionStage<?> stage) throws Throwable {
        try {
            return stage.toCompletableFuture().get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause;
        }
    }

    /** A procedure and the way arguments get to it. */
    record Target(Procedure procedure, ArgumentBinder arguments) {}
}
