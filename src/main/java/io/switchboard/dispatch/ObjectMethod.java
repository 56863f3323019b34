package io.switchboard.dispatch;

import java.lang.reflect.InvocationTargetException;

/** A procedure that is a method of a plain object. */
record ObjectMethod(Object target, MethodSignature signature) implements MethodProcedure {

    @Override
    public Class<?> type() {
        return target.getClass();
    }

    @Override
    public String origin() {
        return signature.origin();
    }

    @Override
    public Object invoke(Object instance, Object[] arguments) throws Throwable {
        try {
            return signature.method().invoke(instance, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
