package io.switchboard.app.runner;

import java.time.Duration;

/**
 * How many connections there may be and how slow they may get. Immutable.
 *
 * @param maxConnections how many are held at a time, at least 1; more wait to be accepted
 * @param idleTimeout how long one may be silent, at least a second
 * @param minDataRate how fast messages and replies must go, in bytes a second, 0 or more
 * @param slowTimeout how long they may go slower than that, at least a second
 */
record ConnectionLimits(int maxConnections, Duration idleTimeout, int minDataRate, Duration slowTimeout) {}
