/**
 * JSON arguments become Java values and Java results become JSON, by the rules of JSON-B and with no silent conversion.
 *
 * <p>Yasson binds, but takes {@code 3000000000} for an {@code int}, {@code "x"} for a {@code boolean} and {@code 5} for a
 * {@code String}. So it gets its events through a parser that follows along: a <em>shape</em>, derived once from each Java
 * type by the same rules that Yasson goes by, says what every value must look like, and the first that does not is
 * reported with its path before Yasson sees it. The shape has to know every member that Yasson would bind; a test compares
 * the two.
 *
 * <p>Types with which JSON-B can do but one thing are <em>plain</em>: a codec reads and writes their values without Yasson, and
 * leaves to it, and to the shape, every value that it does not understand. A test compares the two ways.
 *
 * <p>Belongs here: Java types, JSON-B annotations, paths and expectations. Does not belong here: JSON-RPC, JSON syntax.
 *
 * <p>May import: {@code java.*}, {@code jakarta.json}, {@code jakarta.json.bind}, {@code io.switchboard.json}, {@code io.switchboard.message}, and of
 * {@code org.eclipse.yasson} only {@code YassonJsonb}.
 */
package io.switchboard.binding;
