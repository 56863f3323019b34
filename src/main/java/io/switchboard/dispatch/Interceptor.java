package io.switchboard.dispatch;

import io.switchboard.message.CallContext;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;

/**
 * Stands around every call, single or in a batch, of a known method or not, permitted or not: {@link Access} is checked
 * behind the last one, so one that answers in place of the procedure decides by itself who may call. Safe for use by many
 * threads.
 */
@FunctionalInterface
public interface Interceptor {

    /**
     * Takes part in a call. What it throws becomes the call's error, as if the procedure had thrown it.
     *
     * @param request the request
     * @param context the call
     * @param next the rest of the call, to be asked at most once
     * @return the response, usually that of {@code next}
     * @throws Exception for a failure
     */
    RpcResponse intercept(RpcRequest request, CallContext context, Next next) throws Exception;

    /** The rest of a call: the interceptors behind this one, and the procedure. */
    @FunctionalInterface
    interface Next {

        /**
         * Goes on with the call. Failures of the procedure come back as responses.
         *
         * @return the response, with a null identifier for a notification
         */
        RpcResponse proceed();
    }
}
