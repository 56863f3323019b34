/**
 * Sample beans, off unless asked for ({@code --demo}), written as an example of good use.
 *
 * <p>May import: {@code java.*}, {@code jakarta.*}, the annotations of {@code io.switchboard.cdi} and
 * {@code io.switchboard.dispatch}, and {@code io.switchboard.message}.
 */
package io.switchboard.demo;
