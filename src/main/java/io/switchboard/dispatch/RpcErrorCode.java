package io.switchboard.dispatch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an exception class as an application error: its callers get this code and the exception's message, which is
 * therefore written for them. Subclasses inherit the code.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RpcErrorCode {

    /**
     * The error code.
     *
     * @return a number, outside -32768 to -32000 by convention (JSON-RPC 2.0, section 5.1)
     */
    int value();

    /**
     * What callers are told in place of the exception's message.
     *
     * @return the message; empty for the exception's own
     */
    String message() default "";
}
