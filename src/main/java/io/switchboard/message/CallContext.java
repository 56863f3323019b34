package io.switchboard.message;

import java.time.Duration;
import java.util.Optional;

/**
 * The circumstances of the call that is being handled. A procedure gets it as a parameter of this type, which callers do
 * not see, or by injection where a container makes the call. Implementations are safe for use by several threads.
 */
public interface CallContext extends TransportContext {

    /**
     * Names the method as the caller did.
     *
     * @return the method's name or alias, never null
     */
    String method();

    /**
     * Tells the request's identifier.
     *
     * @return the identifier, or empty for a notification
     */
    Optional<RpcId> id();

    /**
     * Tells how the arguments came.
     *
     * @return true when they came by name, false when by position or when there were none
     */
    boolean argumentsNamed();

    /**
     * Tells how long the call may still take. When that is over its caller is answered, and its thread interrupted.
     *
     * @return the time that remains, zero when it is over; empty when there is no deadline
     */
    default Optional<Duration> remaining() {
        return Optional.empty();
    }

    /**
     * Tells whether the call has been given up, so that whatever it still does is in vain.
     *
     * @return true once its caller was answered without it
     */
    default boolean isCancelled() {
        return false;
    }

    /**
     * Makes the context of a call.
     *
     * @param transport the context of the message that brought the request
     * @param request the request
     * @return the context
     */
    static CallContext of(TransportContext transport, RpcRequest request) {
        return new RequestContext(transport, request);
    }
}
