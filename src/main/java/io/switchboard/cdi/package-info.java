/**
 * Procedures found in a CDI 4.1 container.
 *
 * <p>{@link io.switchboard.cdi.RpcExtension} meets every enabled managed bean while the container starts and keeps those
 * with callable methods; {@link io.switchboard.cdi.CdiServices} brings them, with the error mappers and interceptors that
 * are beans, into a dispatcher. A call is surrounded by an interceptor of this room, the outermost of those it adds: it
 * makes the call known to its thread, and with it {@code @Inject CallContext} and a request context of its own, which
 * steps back wherever the container has one active already (in a servlet, for example). The bean instance is taken from
 * its scope's context object, which is what a client proxy does too but without the garbage, and invoked by reflection;
 * interceptors and decorators belong to the instance and so apply. A CDI {@code Invoker} would do the same, but takes
 * milliseconds of the start for each method.
 *
 * <p>Belongs here: all that knows of beans, scopes and the container. Does not belong here: what a method's annotations
 * mean (that is the dispatcher's).
 *
 * <p>May import: {@code java.*}, the annotations and interfaces of Jakarta CDI, Inject, Interceptors and Annotations,
 * {@code io.switchboard.message} and {@code io.switchboard.dispatch}.
 */
package io.switchboard.cdi;
