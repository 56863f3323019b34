/**
 * Does everything that can go wrong to one server at once and for long, while well-behaved clients check each answer.
 *
 * <p>May import: {@code java.*} and {@code io.switchboard.bench.faults}.
 */
package io.switchboard.bench.faults.soak;
