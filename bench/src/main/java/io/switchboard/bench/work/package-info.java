/**
 * What every server is asked to do: the same requests, the same replies, the same record. And what the programs are asked to
 * do, by their command lines.
 *
 * <p>May import: {@code java.*} and {@code jakarta.json}.
 */
package io.switchboard.bench.work;
