package io.switchboard.message;

import java.util.List;

/**
 * One element of a decoded message, or all of it: a request to be dispatched, or the response that an element which is no
 * request has already earned. A list of items therefore never holds an exception.
 */
public sealed interface RpcItem extends RpcMessage permits RpcRequest, RpcResponse {

    @Override
    default List<RpcItem> items() {
        return List.of(this);
    }

    @Override
    default boolean batch() {
        return false;
    }
}
