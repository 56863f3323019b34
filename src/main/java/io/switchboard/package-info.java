/**
 * The server: a transport, a protocol and a dispatcher, plugged together.
 *
 * <p>Belongs here: the one straight way of a message through the three ({@link io.switchboard.RpcServer#handle}) and where
 * handlers run. {@link io.switchboard.RpcServer} runs them in the polling thread, one at a time;
 * {@link io.switchboard.AsyncRpcServer} runs each in a thread of its own.
 *
 * <p>May import: {@code java.*} and the packages {@code message}, {@code protocol}, {@code dispatch} and {@code transport},
 * without their sub-packages.
 */
package io.switchboard;
