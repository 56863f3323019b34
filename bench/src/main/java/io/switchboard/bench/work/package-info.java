/**
 * What every server is asked to do: the same requests, the same replies, the same record.
 *
 * <p>May import: {@code java.*} and {@code jakarta.json}.
 */
package io.switchboard.bench.work;
