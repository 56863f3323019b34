/**
 * Stops servers while they are busy, and finds out what became of every request.
 *
 * <p>May import: {@code java.*} and {@code io.switchboard.bench.faults}.
 */
package io.switchboard.bench.faults.drain;
