/**
 * JSON-RPC 2.0, complete and strict, by the specification of 2013-01-04.
 *
 * <p>Belongs here: the shape of requests and responses and the order in which their faults are found. JSON's own grammar is
 * {@code io.switchboard.json}'s, and the way from JSON to Java values {@code io.switchboard.binding}'s.
 *
 * <p>May import: {@code java.*}, {@code jakarta.json}, {@code io.switchboard.message}, {@code io.switchboard.protocol},
 * {@code io.switchboard.json} and {@code io.switchboard.binding}.
 */
package io.switchboard.protocol.jsonrpc;
