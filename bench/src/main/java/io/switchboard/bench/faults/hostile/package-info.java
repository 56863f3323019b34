/**
 * Sends a server what is made to hurt it, one thing at a time, and watches what that costs and how others fare.
 *
 * <p>May import: {@code java.*} and {@code io.switchboard.bench.faults}.
 */
package io.switchboard.bench.faults.hostile;
