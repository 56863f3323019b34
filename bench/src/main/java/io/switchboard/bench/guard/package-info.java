/**
 * Keeps the product from getting more expensive unnoticed, on machines on which no stopwatch can be trusted.
 *
 * <p>May import: {@code java.*}, {@code com.sun.management}, {@code micro} and {@code work}.
 */
package io.switchboard.bench.guard;
