package io.switchboard.cdi;

import io.switchboard.dispatch.MethodProcedure;
import io.switchboard.dispatch.MethodSignature;
import jakarta.enterprise.inject.spi.Bean;

/** A procedure that is a method of a managed bean. It can be called only while {@link RunningCalls} knows of a call. */
record BeanMethod(Bean<?> bean, MethodSignature signature, BeanInstances instances) implements MethodProcedure {

    @Override
    public Class<?> type() {
        return bean.getBeanClass();
    }

    /** Names the bean too where it inherits the method, so that two heirs of one method can be told apart. */
    @Override
    public String origin() {
        return signature.method().getDeclaringClass() == bean.getBeanClass()
                ? signature.origin()
                : signature.origin() + " of the bean " + bean.getBeanClass().getTypeName();
    }

    @Override
    public Object target() {
        return instances.of(bean);
    }
}
