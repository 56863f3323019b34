package io.switchboard.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a test in which one more than a limit allows is answered as the table says; of a time or a rate, somewhat more. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BeyondLimit {

    /**
     * Gives the limits that are gone over.
     *
     * @return first columns of {@code docs/limits.md}
     */
    String[] value();
}
