package io.switchboard.dispatch;

import io.switchboard.message.CallContext;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One thing that can be called. Implementations are immutable and safe for use by many threads. */
public interface Procedure {

    /**
     * Lists the names by which it can be called.
     *
     * @return at least one name; the first is the proper one, the others are aliases
     */
    List<String> names();

    /**
     * Tells what it does, for its users.
     *
     * @return some sentences, or empty
     */
    String description();

    /**
     * Lists its parameters.
     *
     * @return the parameters in the order in which {@link #call} takes their values
     */
    List<Parameter> parameters();

    /**
     * Tells the declared type of its result.
     *
     * @return the type; of an asynchronous result, the type that it completes with
     */
    Type resultType();

    /**
     * Tells who may call it. The dispatcher asks before it looks at the arguments of any call.
     *
     * @return the rule, not null
     */
    Access access();

    /**
     * Tells how long a call may take.
     *
     * @return a time, more than zero; empty for what the server allows
     */
    default Optional<Duration> timeout() {
        return Optional.empty();
    }

    /**
     * Tells how many calls may run at a time. The dispatcher refuses more.
     *
     * @return a number, at least 1; empty for as many as come
     */
    default OptionalInt maxInFlight() {
        return OptionalInt.empty();
    }

    /**
     * Tells how long a response with a result may be.
     *
     * @return bytes, at least 1; empty for what the server allows
     */
    default OptionalInt maxResponseBytes() {
        return OptionalInt.empty();
    }

    /**
     * Tells where it was declared, for errors at start-up.
     *
     * @return for example {@code com.example.Calculator.add(int,int)}
     */
    String origin();

    /**
     * Calls it.
     *
     * @param context the call
     * @param arguments a value for each parameter
     * @return the result, which may be null, or a {@link java.util.concurrent.CompletionStage} of it
     * @throws Throwable whatever the procedure itself throws
     */
    Object call(CallContext context, Object[] arguments) throws Throwable;
}
