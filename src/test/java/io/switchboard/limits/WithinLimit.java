package io.switchboard.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a test in which exactly as much as a limit allows is served; of a time or a rate, somewhat less. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WithinLimit {

    /**
     * Gives the limits that are met.
     *
     * @return first columns of {@code docs/limits.md}
     */
    String[] value();
}
