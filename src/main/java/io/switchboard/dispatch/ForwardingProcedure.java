package io.switchboard.dispatch;

import io.switchboard.message.CallContext;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A procedure that says and does what another does, but for what it knows better. Whatever stands {@link
 * RpcDispatcherBuilder#around} procedures is best one of these, which loses nothing of what they declare.
 */
public interface ForwardingProcedure extends Procedure {

    /**
     * Gives the procedure that is asked.
     *
     * @return the other procedure, never null
     */
    Procedure procedure();

    @Override
    default List<String> names() {
        return procedure().names();
    }

    @Override
    default String description() {
        return procedure().description();
    }

    @Override
    default List<Parameter> parameters() {
        return procedure().parameters();
    }

    @Override
    default Type resultType() {
        return procedure().resultType();
    }

    @Override
    default Access access() {
        return procedure().access();
    }

    @Override
    default Optional<Duration> timeout() {
        return procedure().timeout();
    }

    @Override
    default OptionalInt maxInFlight() {
        return procedure().maxInFlight();
    }

    @Override
    default OptionalInt maxResponseBytes() {
        return procedure().maxResponseBytes();
    }

    @Override
    default String origin() {
        return procedure().origin();
    }

    @Override
    default Object call(CallContext context, Object[] arguments) throws Throwable {
        return procedure().call(context, arguments);
    }
}
