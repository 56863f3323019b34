package io.switchboard.validation;

/** Knows what callers call the properties of beans and records. Safe for use by many threads. */
@FunctionalInterface
public interface MemberNames {

    /**
     * Translates a name.
     *
     * @param type the class or interface that declares the property with its constraint, which need not be one that callers
     *     ever send
     * @param property the name of the property in Java
     * @return the name of the member that it is read from; the property's own where there is none
     */
    String of(Class<?> type, String property);
}
