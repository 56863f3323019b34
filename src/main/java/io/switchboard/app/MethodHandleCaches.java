package io.switchboard.app;

import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;

/**
 * Makes the JDK's own method handles forget the last classes for which they were adapted. Before JDK 19 each of them holds
 * these classes, and with them a whole web application, in memory after the application has gone. Met here are those behind
 * a record's {@code equals}, {@code hashCode} and {@code toString}.
 */
final class MethodHandleCaches {

    private MethodHandleCaches() {}

    /** Has them all adapted for a class of the JDK's own, which takes the place of whichever was there. */
    static void release() {
        try {
            link("equals", MethodType.methodType(boolean.class, String.class, Object.class));
            link("hashCode", MethodType.methodType(int.class, String.class));
            link("toString", MethodType.methodType(String.class, String.class));
        } catch (Throwable e) {
            System.getLogger(MethodHandleCaches.class.getName()).log(Level.DEBUG, "classes may be held", e);
        }
    }

    /** Does what the JVM does when it meets a record's method for the first time; the record is one string. */
    private static void link(String method, MethodType type) throws Throwable {
        MethodHandle component = MethodHandles.identity(String.class);
        ObjectMethods.bootstrap(MethodHandles.lookup(), method, type, String.class, "text", component);
    }
}
