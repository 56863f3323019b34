package io.switchboard.dispatch;

import io.switchboard.message.CallContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A procedure that is a Java method of some object. The call is laid open in its steps, for those who stand around it
 * ({@link RpcDispatcherBuilder#around}) and need the object or the arguments as the method takes them.
 */
public interface MethodProcedure extends Procedure {

    /**
     * Tells what the method says about itself.
     *
     * @return the method and how it looks to callers
     */
    MethodSignature signature();

    /**
     * Tells the class of the objects.
     *
     * @return the class as it was written; the objects may be of a subclass that a container made
     */
    Class<?> type();

    /**
     * Finds the object that the current call is for. To be asked once a call, in the thread that makes it.
     *
     * @return the object, never null
     */
    Object target();

    /**
     * Calls the method.
     *
     * @param target what {@link #target()} found
     * @param arguments a value for each parameter of the Java method
     * @return its result
     * @throws Throwable whatever the method itself throws
     */
    default Object invoke(Object target, Object[] arguments) throws Throwable {
        try {
            return signature().method().invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    default List<String> names() {
        return signature().names();
    }

    @Override
    default String description() {
        return signature().description();
    }

    @Override
    default Optional<Duration> timeout() {
        return signature().timeout();
    }

    @Override
    default OptionalInt maxInFlight() {
        return signature().maxInFlight();
    }

    @Override
    default OptionalInt maxResponseBytes() {
        return signature().maxResponseBytes();
    }

    @Override
    default Access access() {
        return signature().access();
    }

    @Override
    default List<Parameter> parameters() {
        return signature().parameters();
    }

    @Override
    default Type resultType() {
        return signature().resultType();
    }

    @Override
    default Object call(CallContext context, Object[] arguments) throws Throwable {
        return invoke(target(), signature().withContext(context, arguments));
    }
}
