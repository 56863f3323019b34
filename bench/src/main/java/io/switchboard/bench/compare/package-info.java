/**
 * The comparison over HTTP: starts everybody as a process of its own, lets {@code wrk} ask all of them the same, and prints
 * one table.
 *
 * <p>May import: {@code java.*}, {@code com.sun.*} for the look into other JVMs, and {@code work}.
 */
package io.switchboard.bench.compare;
