/**
 * Beans that do whatever an application must not do, packed into a jar and given to the server under test. Each says when
 * a fault of its has really happened, so that a client can tell a fault that was contained from one that never was.
 *
 * <p>May import: {@code java.*}, {@code jakarta.*}, the annotations of {@code io.switchboard.cdi}, the annotations and
 * interfaces of {@code io.switchboard.dispatch}, and {@code io.switchboard.message}.
 */
package io.switchboard.bench.faults.beans;
