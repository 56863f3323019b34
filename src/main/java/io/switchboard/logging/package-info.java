/**
 * Writes what a server does to the log: a line for each message, and on request the messages themselves.
 *
 * <p>Belongs here: how such lines look, what may not be in them, and that nobody can forge one. Neither is written unless
 * asked for.
 *
 * <p>May import: {@code java.*}, {@code io.switchboard}, {@code io.switchboard.message}, {@code io.switchboard.dispatch} and
 * {@code io.switchboard.json}, by which messages are redacted.
 */
package io.switchboard.logging;
