package io.switchboard.dispatch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says more about a parameter of an {@link RpcMethod} than its declaration does. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface RpcParam {

    /** Stands for the absence of a default, because an annotation cannot hold null. */
    String NO_DEFAULT = "\u0000";

    /**
     * The name by which the argument is given. Needed where the class is compiled without {@code -parameters}.
     *
     * @return the name; empty for the declared one
     */
    String value() default "";

    /**
     * What the parameter takes when the argument is left out, which makes it optional. Written as the type's
     * {@code valueOf}, {@code parse} or constructor reads it: {@code "10"}, {@code "true"}, {@code "2026-01-31"}.
     *
     * @return the default as text
     */
    String defaultValue() default NO_DEFAULT;
}
