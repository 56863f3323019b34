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
}
