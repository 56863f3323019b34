/**
 * The vocabulary: what an RPC message means, whatever its bytes look like and wherever they came from.
 *
 * <p>Belongs here: immutable values that transports, protocols and dispatchers exchange. They do not serialize, answer
 * or dispatch themselves.
 *
 * <p>May import: {@code java.*} only.
 */
package io.switchboard.message;
