package io.switchboard.telemetry;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * What a server without any global telemetry sets as such: its own, for as long as it runs. The library lets nobody take
 * back what was set, and an SDK that can be reached by a static field would keep its threads, and they the application's
 * classes, for good. Safe for use by many threads.
 */
final class LeasedTelemetry {

    /** Recognized by its propagators, which are nobody else's. */
    private static final OpenTelemetry NOBODYS = OpenTelemetry.propagating(TextMapPropagator::noop);

    /** A proxy, because CDI looks for beans by loading every class, and with one that implements this its library. */
    private static final OpenTelemetry STAND_IN = (OpenTelemetry) Proxy.newProxyInstance(
            OpenTelemetry.class.getClassLoader(), new Class<?>[] {OpenTelemetry.class}, LeasedTelemetry::forward);

    private static volatile OpenTelemetry current = NOBODYS;

    private LeasedTelemetry() {}

    private static Object forward(Object self, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(current, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Tells whether no telemetry is global, or this one while no server has it. */
    static boolean isFree() {
        return !GlobalOpenTelemetry.isSet() || GlobalOpenTelemetry.get().getPropagators() == NOBODYS.getPropagators();
    }

    /** Makes a server's telemetry the global one. */
    static void lease(OpenTelemetry telemetry) {
        current = telemetry;
        if (!GlobalOpenTelemetry.isSet()) {
            GlobalOpenTelemetry.set(STAND_IN);
        }
    }

    /** Says that the server has ended; what others still do has no effect. */
    static void giveBack() {
        current = NOBODYS;
    }
}
