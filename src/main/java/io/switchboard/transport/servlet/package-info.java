/**
 * HTTP by way of Jakarta Servlet 6.1: every POST is one message.
 *
 * <p>Belongs here: what HTTP asks of an RPC server and nobody else knows, namely which requests are let in, how large they
 * may be, which status and headers a reply has, and in which thread it is handled. {@link
 * io.switchboard.transport.servlet.HttpTransport} holds the rules and the state, {@link
 * io.switchboard.transport.servlet.RpcServlet} is what a container calls; a server that need not make a servlet's
 * request of everything may call {@link io.switchboard.transport.servlet.PlainCalls} before it. What the bytes mean is left
 * to the handler: even a refused request is handed to it, with its {@link io.switchboard.transport.Exchange#refusal
 * refusal}, so that the protocol writes every body.
 *
 * <p>May import: {@code java.*}, {@code jakarta.servlet}, {@code io.switchboard.message} and {@code
 * io.switchboard.transport}.
 */
package io.switchboard.transport.servlet;
