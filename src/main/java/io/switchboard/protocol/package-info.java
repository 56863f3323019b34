/**
 * What bytes mean: the seam behind which every RPC protocol lives.
 *
 * <p>Belongs here: the {@link io.switchboard.protocol.RpcProtocol} contract. Each protocol has a package of its own below
 * this one.
 *
 * <p>May import: {@code java.*} and {@code io.switchboard.message}.
 */
package io.switchboard.protocol;
