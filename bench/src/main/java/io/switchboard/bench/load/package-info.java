/**
 * A client of one thread for what {@code wrk} cannot do: to send at a fixed rate whatever the replies do, and to wait for
 * thousands at once.
 *
 * <p>May import: {@code java.*}.
 */
package io.switchboard.bench.load;
