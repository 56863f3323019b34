package io.switchboard.binding;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import java.lang.reflect.InvocationTargetException;

/** What constructors and setters of an argument throw: by an exception of the JDK's they refuse a value, by others they fail. */
final class BeanFailures {
    private BeanFailures() {}

    /**
     * Throws what a class of the application's has thrown, where that is a failure of its own or of the machine's.
     *
     * @param failure what Yasson made of it
     */
    static void rethrow(RuntimeException failure) {
        Throwable thrown = failure;
        while (isWrapper(thrown) && thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException own && !isWrapper(own) && !refuses(own)) {
            throw own;
        }
    }

    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof JsonbException
                || thrown instanceof JsonException
                || thrown instanceof MismatchException
                || thrown instanceof InvocationTargetException;
    }

    private static boolean refuses(RuntimeException thrown) {
        ClassLoader loader = thrown.getClass().getClassLoader();
        return thrown instanceof IllegalArgumentException
                || loader == null
                || loader == ClassLoader.getPlatformClassLoader();
    }
}
