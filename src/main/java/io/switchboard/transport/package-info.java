/**
 * Where messages arrive and replies leave. A transport knows bytes and who sent them, nothing of what they mean.
 *
 * <p>Belongs here: the {@link io.switchboard.transport.ServerTransport} and {@link io.switchboard.transport.Exchange}
 * contracts and the transports that need nothing but the JDK. Others have a package of their own below this one.
 *
 * <p>May import: {@code java.*} and {@code io.switchboard.message}.
 */
package io.switchboard.transport;
