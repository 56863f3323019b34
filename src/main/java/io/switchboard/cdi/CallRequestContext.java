package io.switchboard.cdi;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;

/**
 * The request context of the calls that come without one. It is active in a thread that makes a call, unless another
 * request context is: a container may have at most one active in a thread.
 *
 * <p>A context of our own costs a call nothing until it uses a request-scoped bean; to activate the container's through
 * a {@code RequestContextController} costs 1.9 KB a call, and 7.5 KB with a controller for each thread to itself.
 */
final class CallRequestContext implements AlterableContext {

    private final BeanManager beans;
    private final RunningCalls calls;
    private volatile RequestEvents events;

    CallRequestContext(BeanManager beans, RunningCalls calls) {
        this.beans = beans;
        this.calls = calls;
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return RequestScoped.class;
    }

    @Override
    public boolean isActive() {
        return calls.isRunning() && !anotherIsActive();
    }

    /** Asked anew every time, because another context can become active while a call runs. */
    private boolean anotherIsActive() {
        for (Context context : beans.getContexts(RequestScoped.class)) {
            if (context != this && context.isActive()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public <T> T get(Contextual<T> contextual, CreationalContext<T> creation) {
        RequestBeans current = current();
        T instance = current.get(contextual);
        return instance != null || creation == null ? instance : current.create(contextual, creation);
    }

    @Override
    public <T> T get(Contextual<T> contextual) {
        return get(contextual, null);
    }

    @Override
    public void destroy(Contextual<?> contextual) {
        current().destroy(contextual);
    }

    private RequestBeans current() {
        if (!isActive()) {
            throw new ContextNotActiveException("no call runs in this thread, or it has another request context");
        }
        Call call = calls.current().outermost();
        if (call.requestBeans() == null) {
            call.requestBeans(new RequestBeans(events(), call.message()));
            call.requestBeans().announce();
        }
        return call.requestBeans();
    }

    /** Made when first needed, not with this context: the container has no events while it starts. */
    private RequestEvents events() {
        RequestEvents known = events;
        if (known == null) {
            known = new RequestEvents(beans);
            events = known;
        }
        return known;
    }
}
