package io.switchboard.cdi;

import io.switchboard.message.CallContext;
import io.switchboard.message.ForwardingCallContext;
import jakarta.enterprise.context.spi.CreationalContext;
import java.util.ArrayList;
import java.util.List;

/** A call that runs, with what must end when it ends. Belongs to the thread that makes the call. */
final class Call implements ForwardingCallContext {

    private static final System.Logger LOG = System.getLogger("io.switchboard.cdi");

    private final CallContext context;
    private final Call outer;
    private List<CreationalContext<?>> dependents = List.of();
    private RequestBeans requestBeans;

    /**
     * Begins a call.
     *
     * @param context its circumstances
     * @param outer the call in the same thread within which this one is made, or null
     */
    Call(CallContext context, Call outer) {
        this.context = context;
        this.outer = outer;
    }

    @Override
    public CallContext message() {
        return context;
    }

    /** Finds the call that owns the request context: an inner call takes part in that of the outer one. */
    Call outermost() {
        return outer == null ? this : outer.outermost();
    }

    RequestBeans requestBeans() {
        return requestBeans;
    }

    void requestBeans(RequestBeans beans) {
        requestBeans = beans;
    }

    /** Keeps what was made for this call only. */
    void releaseAtEnd(CreationalContext<?> creation) {
        if (dependents.isEmpty()) {
            dependents = new ArrayList<>(1);
        }
        dependents.add(creation);
    }

    /** Destroys what belongs to the call. What fails in it is logged: the call has its result already. */
    void end() {
        if (!dependents.isEmpty()) {
            dependents.forEach(creation -> logged("destroying a dependent bean", creation::release));
        }
        if (requestBeans != null) {
            requestBeans.destroyAll();
        }
    }

    /** Does something whose failure harms nobody but itself. */
    static void logged(String what, Runnable task) {
        try {
            task.run();
        } catch (Throwable failure) {
            LOG.log(System.Logger.Level.WARNING, what + " after a call", failure);
        }
    }
}
