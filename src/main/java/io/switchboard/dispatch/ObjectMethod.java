package io.switchboard.dispatch;

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
}
