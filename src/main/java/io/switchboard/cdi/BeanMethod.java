package io.switchboard.cdi;

import io.switchboard.dispatch.Access;
import io.switchboard.dispatch.MethodSignature;
import io.switchboard.dispatch.Parameter;
import io.switchboard.dispatch.Procedure;
import io.switchboard.message.CallContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.invoke.Invoker;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A procedure that is a method of a managed bean. It can be called only while {@link RunningCalls} knows of a call. */
record BeanMethod<X>(Bean<X> bean, MethodSignature signature, Invoker<X, ?> invoker, BeanInstances instances)
        implements Procedure {

    @Override
    public List<String> names() {
        return signature.names();
    }

    @Override
    public String description() {
        return signature.description();
    }

    @Override
    public Optional<Duration> timeout() {
        return signature.timeout();
    }

    @Override
    public List<Parameter> parameters() {
        return signature.parameters();
    }

    @Override
    public Type resultType() {
        return signature.resultType();
    }

    @Override
    public Access access() {
        return signature.access();
    }

    /** Names the bean too where it inherits the method, so that two heirs of one method can be told apart. */
    @Override
    public String origin() {
        return signature.method().getDeclaringClass() == bean.getBeanClass()
                ? signature.origin()
                : signature.origin() + " of the bean " + bean.getBeanClass().getTypeName();
    }

    @Override
    public Object call(CallContext context, Object[] arguments) throws Throwable {
        return invoker.invoke(instances.of(bean), signature.withContext(context, arguments));
    }
}
