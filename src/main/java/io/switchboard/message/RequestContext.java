package io.switchboard.message;

import java.util.Optional;

/** A request within the message that brought it. */
record RequestContext(TransportContext message, RpcRequest request) implements ForwardingContext, CallContext {

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public Optional<RpcId> id() {
        return Optional.ofNullable(request.id());
    }

    @Override
    public boolean argumentsNamed() {
        return request.params().named();
    }
}
