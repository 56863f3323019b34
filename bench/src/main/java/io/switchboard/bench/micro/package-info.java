/**
 * What a message costs in memory, without a network: JMH benchmarks of the product's stages, and of whole messages beside
 * jsonrpc4j.
 *
 * <p>May import: the product, the peers, JMH and {@code work}.
 */
package io.switchboard.bench.micro;
