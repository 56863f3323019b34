package io.switchboard.dispatch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a public method callable. It may stand on the method itself, or on one that it overrides or implements; nothing
 * without it can be called.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RpcMethod {

    /**
     * The name by which the method is called, behind the service's prefix.
     *
     * @return the name; empty for the method's own
     */
    String name() default "";

    /**
     * What the method does, for its users.
     *
     * @return one or more sentences; empty for none
     */
    String description() default "";

    /**
     * Further names, complete with any prefix, for example those of an earlier version.
     *
     * @return the names
     */
    String[] alias() default {};

    /**
     * How long a call of the method may take, in place of the server's own limit.
     *
     * @return milliseconds; 0 for the server's limit
     */
    long timeoutMillis() default 0;

    /**
     * How many calls of the method may run at a time, under whichever of its names. One more is not run but answered at once
     * with {@link io.switchboard.message.RpcError#BUSY}. A call runs until the method really returns and the stage that it
     * returns completes, even when its caller was answered before.
     *
     * @return a number of calls in one server; 0 for as many as come
     */
    int maxInFlight() default 0;

    /**
     * How long a response with a result of the method may be, in place of the server's own limit, less or more. In a batch it
     * also has to fit the server's limit for batches.
     *
     * @return bytes; 0 for the server's limit
     */
    int maxResponseBytes() default 0;
}
