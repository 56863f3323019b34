package io.switchboard;

import io.switchboard.dispatch.CallOutcome;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcItem;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import io.switchboard.message.TransportContext;
import io.switchboard.transport.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A message whose calls are being made, by one thread or several. Each takes the next call that nobody has taken; the
 * message is answered when every call is, which a deadline may bring about before its threads are done.
 */
final class RunningMessage {

    private final RpcMessage message;
    private final Exchange exchange;
    private final RpcDispatcher dispatcher;
    private final Observation observation;
    private final RunningCall[] calls;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CountDownLatch unanswered;

    /** Prepares the calls of a message that has just arrived. */
    RunningMessage(
            RpcMessage message,
            Exchange exchange,
            RpcDispatcher dispatcher,
            Duration timeout,
            Observation observation) {
        this.message = message;
        this.exchange = exchange;
        this.dispatcher = dispatcher;
        this.observation = observation;
        TransportContext context = exchange.context();
        long arrival = exchange.arrival();
        List<RpcItem> items = message.items();
        calls = new RunningCall[items.size()];
        int requests = 0;
        for (int i = 0; i < calls.length; i++) {
            if (items.get(i) instanceof RpcRequest request) {
                Duration most = dispatcher.timeout(request.method()).orElse(timeout);
                Duration wanted =
                        context.timeout().filter(t -> t.compareTo(most) < 0).orElse(most);
                calls[i] = new RunningCall(request, context, arrival + wanted.toNanos());
                requests++;
            } else {
                observation.finished(CallOutcome.ofNoRequest((RpcResponse) items.get(i)));
            }
        }
        unanswered = new CountDownLatch(requests);
    }

    /** Makes the next call that nobody has taken yet; false when there is none. */
    boolean runNext() {
        int index = next.getAndIncrement();
        if (index >= calls.length) {
            return false;
        }
        if (calls[index] != null && calls[index].run(dispatcher)) {
            answered(calls[index]);
        }
        return true;
    }

    private void answered(RunningCall call) {
        observation.finished(call.outcome(dispatcher.properName(call.method()).orElse(null)));
        unanswered.countDown();
    }

    /** Tells whether there are calls that another thread could take. */
    boolean isShareable() {
        return next.get() + 1 < calls.length;
    }

    /** Answers the calls whose deadline is over; true when that was the last of them and the message can be answered. */
    boolean expire(long now) {
        boolean expired = false;
        for (RunningCall call : calls) {
            if (call != null && call.expire(now)) {
                answered(call);
                expired = true;
            }
        }
        return expired && unanswered.getCount() == 0;
    }

    /** Gives up what nobody waits for any more; true when the message can be ended now. */
    boolean cancelIfPeerLeft() {
        return exchange.peerLeft() && cancel() && unanswered.getCount() == 0;
    }

    /** Gives up every call that is not answered, whatever its deadline; tells whether there was one. */
    boolean cancel() {
        boolean cancelled = false;
        for (RunningCall call : calls) {
            if (call != null && call.giveUp(RpcError.cancelled())) {
                answered(call);
                cancelled = true;
            }
        }
        return cancelled;
    }

    /** Waits until every call is answered. */
    void await() throws InterruptedException {
        unanswered.await();
    }

    /** Claims the right to answer the message, which only one gets. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    /** Gives what is noted about the message. */
    Observation observation() {
        return observation;
    }

    /** Tells whether the message came as a batch. */
    boolean isBatch() {
        return message.batch();
    }

    /** Gives the responses to be sent, in the order of their items; none for notifications. */
    List<RpcResponse> responses() {
        List<RpcResponse> responses = new ArrayList<>(calls.length);
        for (int i = 0; i < calls.length; i++) {
            RpcItem item = message.items().get(i);
            if (item instanceof RpcResponse earned) {
                responses.add(earned);
            } else if (!((RpcRequest) item).isNotification()) {
                responses.add(calls[i].response());
            }
        }
        return responses;
    }
}
