package io.switchboard.bench.compare;

/**
 * What one server did with one workload in one round.
 *
 * @param perSecond requests per second
 * @param ratio the same in parts of what the bare server did in this round
 * @param cpuMicros processor time for a request, in microseconds
 * @param p99 the time within which 99 of 100 replies came, in microseconds
 */
record Sample(double perSecond, double ratio, double cpuMicros, double p99) {}
