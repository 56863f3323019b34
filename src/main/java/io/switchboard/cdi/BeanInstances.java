package io.switchboard.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;

/** Finds the instance of a bean that a call is for. Safe for use by many threads. */
final class BeanInstances {

    private final BeanManager beans;
    private final RunningCalls calls;
    private volatile Context application;

    BeanInstances(BeanManager beans, RunningCalls calls) {
        this.beans = beans;
        this.calls = calls;
    }

    /**
     * Finds the current instance of a bean in its scope, made if there is none. That of a dependent bean belongs to the
     * running call and is destroyed with it.
     *
     * <p>An invoker's own instance lookup resolves the bean anew for every call, at 2.3 KB a time, and a client proxy
     * costs 170 bytes; what both do in the end is this.
     */
    <X> X of(Bean<X> bean) {
        if (bean.getScope() == Dependent.class) {
            return dependent(bean);
        }
        Context context = context(bean.getScope());
        X current = context.get(bean);
        return current != null ? current : context.get(bean, beans.createCreationalContext(bean));
    }

    /** Of the application's context there is only one, in all threads. */
    private Context context(Class<? extends Annotation> scope) {
        if (scope != ApplicationScoped.class) {
            return beans.getContext(scope);
        }
        Context known = application;
        if (known == null) {
            known = beans.getContext(scope);
            application = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked") // a bean's reference as an Object, which is among its types even if it is @Typed
    private <X> X dependent(Bean<X> bean) {
        CreationalContext<X> creation = beans.createCreationalContext(bean);
        calls.current().releaseAtEnd(creation);
        return (X) beans.getReference(bean, Object.class, creation);
    }
}
