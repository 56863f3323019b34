/**
 * Does everything that can go wrong to one server at once and for long, while well-behaved clients check each answer.
 *
 * <p>May import: {@code java.*}, {@code io.switchboard.bench.faults} and, of its {@code beans}, {@code Fault}.
 */
package io.switchboard.bench.faults.soak;
