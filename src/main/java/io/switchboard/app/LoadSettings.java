package io.switchboard.app;

import io.switchboard.AsyncRpcServer;
import io.switchboard.ServerLimits;
import io.switchboard.transport.servlet.HttpLoad;
import java.time.Duration;

/**
 * How much a server does at a time, and for how long. Immutable.
 *
 * @param maxInFlight how many messages may be handled at a time, at least 1
 * @param maxWaiting how many more may wait for their turn, 0 or more
 * @param waitTimeout how long one may wait for its turn, not negative
 * @param maxBufferedBytes how many bytes of messages and replies may be in memory at a time, at least 1
 * @param callTimeout how long a call may take, more than zero
 * @param batchParallelism how many calls of one batch are made at a time, at least 1
 * @param drainTimeout how long closing waits for the messages in flight, not negative
 */
public record LoadSettings(
        int maxInFlight,
        int maxWaiting,
        Duration waitTimeout,
        int maxBufferedBytes,
        Duration callTimeout,
        int batchParallelism,
        Duration drainTimeout) {

    HttpLoad http() {
        int atATime = AsyncRpcServer.mostInFlight(maxInFlight);
        return new HttpLoad(
                atATime,
                maxWaiting,
                waitTimeout,
                maxBufferedBytes,
                Math.min(atATime, HttpLoad.DEFAULTS.inlineCalls()),
                HttpLoad.DEFAULTS.retryAfterSeconds());
    }

    ServerLimits server() {
        return new ServerLimits(callTimeout, batchParallelism, maxInFlight, drainTimeout);
    }
}
