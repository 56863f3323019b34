package io.switchboard.validation;

import io.switchboard.dispatch.ForwardingProcedure;
import io.switchboard.dispatch.MethodProcedure;
import io.switchboard.message.CallContext;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import jakarta.validation.ConstraintViolation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** A method whose arguments and result are checked. */
record ValidatedMethod(MethodProcedure procedure, Validators validators) implements ForwardingProcedure {

    /** The most violations that are told at once: a long list of wrong items must not become a longer reply. */
    static final int MOST = 100;

    private static final Comparator<Violation> ORDER =
            Comparator.comparing(Violation::path).thenComparing(Violation::constraint);

    @Override
    public Object call(CallContext context, Object[] arguments) throws Throwable {
        Object target = procedure.target();
        Object[] all = procedure.signature().withContext(context, arguments);
        checkArguments(context, target, all);
        Object result = procedure.invoke(target, all);
        if (result instanceof CompletionStage<?> stage) {
            return stage.thenApply(value -> {
                checkResult(context, target, stage);
                return value;
            });
        }
        checkResult(context, target, result);
        return result;
    }

    private Method method() {
        return procedure.signature().method();
    }

    private void checkArguments(CallContext context, Object target, Object[] all) {
        Set<ConstraintViolation<Object>> violations = validators.of(context).validateParameters(target, method(), all);
        if (!violations.isEmpty()) {
            CallerPaths paths = new CallerPaths(procedure.signature(), context.argumentsNamed());
            throw new RpcException(new RpcError(
                    RpcError.INVALID_PARAMS, "Invalid params", Map.of("violations", told(violations, paths))));
        }
    }

    private void checkResult(CallContext context, Object target, Object result) {
        Set<ConstraintViolation<Object>> violations =
                validators.of(context).validateReturnValue(target, method(), result);
        if (!violations.isEmpty()) {
            CallerPaths paths = new CallerPaths(procedure.signature(), false);
            throw new ResultViolationException(origin(), told(violations, paths));
        }
    }

    private static List<Violation> told(Set<ConstraintViolation<Object>> violations, CallerPaths paths) {
        return violations.stream()
                .map(violation -> new Violation(
                        paths.of(violation.getPropertyPath()),
                        violation.getMessage(),
                        violation
                                .getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName()))
                .sorted(ORDER)
                .limit(MOST)
                .toList();
    }
}
