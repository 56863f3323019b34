package io.switchboard.app;

import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;
import java.util.Collections;

/**
 * Makes the JDK's own method handles forget the last classes for which they were adapted. Before JDK 19 each of them holds
 * these classes, and with them a whole web application, in memory after the application has gone. Two kinds are met here:
 * those behind a record's {@code equals}, {@code hashCode} and {@code toString}, and those that collect the arguments of a
 * handle that catches exceptions, as CDI invokers do, of which there is one for each number of arguments.
 */
final class MethodHandleCaches {

    /** With more arguments than this, handles are made of smaller ones. */
    private static final int MOST_ARGUMENTS = 10;

    private MethodHandleCaches() {}

    /** Has them all adapted for a class of the JDK's own, which takes the place of whichever was there. */
    static void release() {
        try {
            releaseRecords();
            for (int arguments = 1; arguments <= MOST_ARGUMENTS; arguments++) {
                releaseCollector(arguments);
            }
        } catch (Throwable e) {
            System.getLogger(MethodHandleCaches.class.getName()).log(Level.DEBUG, "classes may be held", e);
        }
    }

    private static void releaseRecords() throws Throwable {
        link("equals", MethodType.methodType(boolean.class, String.class, Object.class));
        link("hashCode", MethodType.methodType(int.class, String.class));
        link("toString", MethodType.methodType(String.class, String.class));
    }

    /** Does what the JVM does when it meets a record's method for the first time; the record is one string. */
    private static void link(String method, MethodType type) throws Throwable {
        MethodHandle component = MethodHandles.identity(String.class);
        ObjectMethods.bootstrap(MethodHandles.lookup(), method, type, String.class, "text", component);
    }

    private static void releaseCollector(int arguments) {
        MethodType type = MethodType.methodType(void.class, Collections.nCopies(arguments, String.class));
        MethodHandles.catchException(
                MethodHandles.empty(type),
                Throwable.class,
                MethodHandles.empty(type.insertParameterTypes(0, Throwable.class)));
    }
}
