/**
 * Whom the product is compared with: one server each, in its best documented configuration.
 *
 * <p>May import: the peers, Jetty, Jakarta and {@code work}, but nothing of the product.
 */
package io.switchboard.bench.peer;
