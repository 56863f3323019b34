package io.switchboard.validation;

import io.switchboard.dispatch.MethodProcedure;
import io.switchboard.dispatch.Procedure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;

/**
 * Stands around the methods that have constraints, for {@link io.switchboard.dispatch.RpcDispatcherBuilder#around}. A call
 * whose arguments violate one is refused with -32602 and the {@link Violation}s as data; a result that violates one is an
 * incident. Where Jakarta Validation or a provider is missing, everything is left as it is. Safe for use by many threads.
 */
public final class BeanValidation implements AutoCloseable {

    private static final Logger LOG = System.getLogger(BeanValidation.class.getName());
    private static final String API = "jakarta.validation.Validation";

    /** Null where Jakarta Validation is missing; then no other class of this room may be touched. */
    private final Validators validators;

    /**
     * Looks for Jakarta Validation with the thread's context class loader, which a provider is later started with.
     *
     * @param container finds the object that some container has of a class, if any: its {@code ValidatorFactory} is used
     *     where it has one
     */
    public BeanValidation(Function<Class<?>, Optional<?>> container) {
        this(container, (type, property) -> property);
    }

    /**
     * Looks for Jakarta Validation, as the other constructor does, and calls the members of arguments what callers call them.
     *
     * @param container finds the object that some container has of a class, if any
     * @param names what callers call properties; asked only by Hibernate Validator, and only where it is started here. Paths
     *     have the names of the properties everywhere else
     */
    public BeanValidation(Function<Class<?>, Optional<?>> container, MemberNames names) {
        ClassLoader loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElse(BeanValidation.class.getClassLoader());
        validators = present(loader) ? new Validators(loader, container, names) : null;
    }

    private static boolean present(ClassLoader loader) {
        try {
            Class<?> seen = Class.forName(API, false, loader);
            return seen == Class.forName(API, false, BeanValidation.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * Stands around a procedure if it has constraints.
     *
     * @param procedure any procedure
     * @return the procedure itself, or one that checks before and after calling it
     */
    public Procedure around(Procedure procedure) {
        if (validators == null
                || !(procedure instanceof MethodProcedure method)
                || !Constraints.on(method.type(), method.signature().method())) {
            return procedure;
        }
        if (!validators.available()) {
            LOG.log(
                    Level.WARNING,
                    "no Bean Validation provider: the constraints of {0} are not checked",
                    procedure.origin());
            return procedure;
        }
        return new ValidatedMethod(method, validators);
    }

    /** Ends the provider, if it was started. The procedures must not be called any more. */
    @Override
    public void close() {
        if (validators != null) {
            validators.close();
        }
    }
}
