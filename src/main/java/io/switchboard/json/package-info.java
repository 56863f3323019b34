/**
 * A strict JSON reader and writer over bytes, behind the standard {@link jakarta.json.stream} interfaces, so that any
 * JSON-B implementation can bind through them.
 *
 * <p>Belongs here: RFC 8259 tokens, their limits and their errors, and the reuse of what reads and writes them. Does not
 * belong here: JSON-RPC, binding, anything that knows a Java type other than strings and numbers.
 *
 * <p>May import: {@code java.*} and {@code jakarta.json} only.
 */
package io.switchboard.json;
