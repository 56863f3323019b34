package io.switchboard.dispatch;

import io.switchboard.dispatch.RpcDispatcher.Target;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Collects what a dispatcher can call. Every method that adds a procedure throws a {@link ProcedureDefinitionException} when
 * a name is empty, reserved or taken; its message names both places. Not safe for use by several threads.
 */
public final class RpcDispatcherBuilder {

    /** The beginning of the names that JSON-RPC 2.0, section 4, keeps for itself. */
    private static final String RESERVED = "rpc.";

    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final List<Interceptor> interceptors = new ArrayList<>();
    private UnaryOperator<Procedure> around = UnaryOperator.identity();
    private ErrorMapper mapper = ErrorMapper.NONE;

    RpcDispatcherBuilder() {}

    /**
     * Adds a procedure.
     *
     * @param procedure the procedure
     * @return this builder
     */
    public RpcDispatcherBuilder procedure(Procedure procedure) {
        Target target;
        try {
            target = new Target(
                    LimitedProcedure.around(Objects.requireNonNull(around.apply(procedure), "procedure")),
                    new ArgumentBinder(procedure.parameters()));
        } catch (IllegalArgumentException e) {
            throw new ProcedureDefinitionException(procedure.origin() + ": " + e.getMessage(), e);
        }
        for (String name : procedure.names()) {
            if (name.isBlank() || name.startsWith(RESERVED)) {
                throw new ProcedureDefinitionException(
                        "the name \"" + name + "\" of " + procedure.origin() + " is empty or reserved");
            }
            Target other = targets.putIfAbsent(name, target);
            if (other != null) {
                throw new ProcedureDefinitionException("the name \"" + name + "\" is taken twice: by "
                        + other.procedure().origin() + " and by " + procedure.origin());
            }
        }
        return this;
    }

    /**
     * Adds a lambda.
     *
     * @param name the name by which it is called
     * @param parameters its parameters, in order
     * @param resultType the Java type of its result
     * @param body what it does
     * @return this builder
     */
    public RpcDispatcherBuilder method(String name, List<Parameter> parameters, Type resultType, Body body) {
        return procedure(new Lambda(name, List.copyOf(parameters), resultType, Objects.requireNonNull(body, "body")));
    }

    /**
     * Adds the methods of a plain object that are annotated with {@link RpcMethod}.
     *
     * @param prefix what stands before their names, followed by a dot; empty for nothing
     * @param service the object
     * @return this builder
     */
    public RpcDispatcherBuilder service(String prefix, Object service) {
        List<MethodSignature> signatures = MethodSignature.of(service.getClass(), prefix);
        if (signatures.isEmpty()) {
            throw new ProcedureDefinitionException(
                    service.getClass().getTypeName() + " has no method annotated with @RpcMethod");
        }
        for (MethodSignature signature : signatures) {
            procedure(new ObjectMethod(service, signature));
        }
        return this;
    }

    /**
     * Lets something stand around every procedure that is added from now on, between the binding of its arguments and its
     * call. It is asked once for each procedure, while the table is filled: those it gives back as they are cost nothing.
     *
     * @param wrapper makes a procedure of the same names, parameters and result type that ends in the given one; it goes
     *     inside those that were set before
     * @return this builder
     */
    public RpcDispatcherBuilder around(UnaryOperator<Procedure> wrapper) {
        UnaryOperator<Procedure> outer = around;
        around = procedure -> outer.apply(wrapper.apply(procedure));
        return this;
    }

    /**
     * Adds an interceptor, inside those that were added before.
     *
     * @param interceptor what stands around every call
     * @return this builder
     */
    public RpcDispatcherBuilder interceptor(Interceptor interceptor) {
        interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
        return this;
    }

    /**
     * Adds a mapper, asked after those that were added before.
     *
     * @param next what decides about exceptions
     * @return this builder
     */
    public RpcDispatcherBuilder errorMapper(ErrorMapper next) {
        mapper = mapper.or(next);
        return this;
    }

    /**
     * Ends the collection.
     *
     * @return the dispatcher
     */
    public RpcDispatcher build() {
        return new RpcDispatcher(targets, interceptors, mapper);
    }
}
