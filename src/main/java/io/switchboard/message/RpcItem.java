package io.switchboard.message;

/**
 * One element of a decoded message: a request to be dispatched, or the response that an element which is no request has
 * already earned. A list of items therefore never holds an exception.
 */
public sealed interface RpcItem permits RpcRequest, RpcResponse {}
