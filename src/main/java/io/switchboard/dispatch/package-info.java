/**
 * From a name to a procedure to a response.
 *
 * <p>Belongs here: the immutable table of procedures, how arguments reach parameters, how failures become errors, and the
 * annotations and interfaces by which programs say what can be called. Does not belong here: how arguments are written
 * (that is the protocol's), and how a container finds its beans.
 *
 * <p>May import: {@code java.*} and {@code io.switchboard.message}.
 */
package io.switchboard.dispatch;
