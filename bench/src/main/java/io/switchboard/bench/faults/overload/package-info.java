/**
 * Offers a server more than it can do, and measures what it still does.
 *
 * <p>May import: {@code java.*} and {@code io.switchboard.bench.faults}.
 */
package io.switchboard.bench.faults.overload;
