package io.switchboard.transport.servlet;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** What kind of thread is running. */
final class CurrentThread {

    private static final MethodHandle IS_VIRTUAL = isVirtualMethod();

    private CurrentThread() {}

    /** Tells whether it is a virtual thread, which may block for as long as it likes; always false before JDK 21. */
    static boolean isVirtual() {
        if (IS_VIRTUAL == null) {
            return false;
        }
        try {
            return (boolean) IS_VIRTUAL.invokeExact(Thread.currentThread());
        } catch (Throwable e) {
            throw new IllegalStateException("the current thread could not be asked", e);
        }
    }

    /** Finds the method by name, because the language level knows no JDK newer than 17. */
    private static MethodHandle isVirtualMethod() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }
}
