package io.switchboard.dispatch;

import io.switchboard.message.CallContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A procedure that is a method of a plain object. */
record ObjectMethod(Object target, MethodSignature signature) implements Procedure {

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

    @Override
    public String origin() {
        return signature.origin();
    }

    @Override
    public Object call(CallContext context, Object[] arguments) throws Throwable {
        try {
            return signature.method().invoke(target, signature.withContext(context, arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
