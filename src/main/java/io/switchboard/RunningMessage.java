package io.switchboard;

import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.RpcBatchReply;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcItem;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.RpcReply;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import io.switchboard.transport.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.locks.LockSupport;

/**
 * A message whose calls are being made, by one thread or several. Each takes the next item that nobody has taken; the
 * message is answered when every item is, which a deadline may bring about before its threads are done.
 */
final class RunningMessage extends ObservedMessage {

    private static final AtomicIntegerFieldUpdater<RunningMessage> NEXT = updater("next");
    private static final AtomicIntegerFieldUpdater<RunningMessage> UNANSWERED = updater("unanswered");
    private static final AtomicIntegerFieldUpdater<RunningMessage> CLAIMED = updater("claimed");
    private static final AtomicReferenceFieldUpdater<RunningMessage, Runnable> HELP =
            AtomicReferenceFieldUpdater.newUpdater(RunningMessage.class, Runnable.class, "help");

    private static final int OPEN = 0;
    private static final int TAKEN = 1;
    private static final int DONE = 2;

    private boolean batch;
    private volatile int next;
    private volatile int unanswered;
    private volatile int claimed;
    private volatile Runnable help;
    private volatile Thread waiting;
    /** Whether a call was given up while its thread made it, which may be for as long as it likes. */
    private volatile boolean givenUp;

    /** Takes a message that has just arrived, and tells so; the events must not throw. Never throws itself. */
    RunningMessage(ServerEvents events, Exchange exchange) {
        super(events, exchange);
    }

    /**
     * Prepares the calls of the message, before others see it.
     *
     * @param timeout how long each may take, unless its procedure or its caller wants something else
     */
    void decoded(RpcMessage message, RpcDispatcher dispatcher, Duration timeout) {
        batch = message.batch();
        List<RunningItem> items = message instanceof RpcItem single
                ? List.of(item(single, dispatcher, timeout))
                : items(message.items(), dispatcher, timeout);
        unanswered = requests(items);
        decoded(message, items);
    }

    private static AtomicIntegerFieldUpdater<RunningMessage> updater(String field) {
        return AtomicIntegerFieldUpdater.newUpdater(RunningMessage.class, field);
    }

    private List<RunningItem> items(List<RpcItem> decoded, RpcDispatcher dispatcher, Duration timeout) {
        List<RunningItem> several = new ArrayList<>(decoded.size());
        for (RpcItem item : decoded) {
            several.add(item(item, dispatcher, timeout));
        }
        return several;
    }

    private RunningItem item(RpcItem item, RpcDispatcher dispatcher, Duration timeout) {
        if (item instanceof RpcRequest request) {
            return RunningCall.of(request, context(), arrival(), dispatcher, timeout);
        }
        return new EarnedResponse((RpcResponse) item);
    }

    private static int requests(List<RunningItem> items) {
        int requests = 0;
        for (int i = 0; i < items.size(); i++) {
            requests += items.get(i).request() == null ? 0 : 1;
        }
        return requests;
    }

    /** Does what is to be done for the items that nobody has taken, in their order; asks for help after a long one. */
    void run(RpcDispatcher dispatcher) {
        List<RunningItem> items = items();
        long now = System.nanoTime();
        while (next < items.size()) {
            int index = NEXT.getAndIncrement(this);
            if (index >= items.size()) {
                return;
            }
            RunningItem item = items.get(index);
            if (item.run(dispatcher, now)) {
                answered();
                // One ends when the next begins: to look at the time takes a tenth as long as a short call.
                now += item.nanos();
            } else {
                now = System.nanoTime();
            }
            if (item.nanos() > SlowProcedures.LONG_NANOS) {
                askForHelp();
            }
        }
    }

    private void answered() {
        if (UNANSWERED.decrementAndGet(this) == 0) {
            LockSupport.unpark(waiting);
        }
    }

    /** Tells whether there are items that another thread could take, beside the next, which is for the one who asks. */
    boolean isShareable() {
        return next + 1 < items().size();
    }

    /** Says how more threads can be had for the calls of this message. */
    void helpBy(Runnable threads) {
        help = threads;
    }

    /** Has more threads make the calls that nobody makes yet, the first time, where there are any. Never waits. */
    void askForHelp() {
        Runnable threads = help;
        if (threads != null && next < items().size() && HELP.compareAndSet(this, threads, null)) {
            threads.run();
        }
    }

    /** Answers the calls whose deadline is over. */
    void expire(long now) {
        for (RunningItem item : items()) {
            if (item.expire(now)) {
                givenUp = true;
                answered();
            }
        }
    }

    /** Gives up what nobody waits for any more. */
    void cancelIfPeerLeft() {
        if (exchange().peerLeft()) {
            cancel();
        }
    }

    /** Gives up every call that is not answered, whatever its deadline. */
    void cancel() {
        for (RunningItem item : items()) {
            if (item.giveUp(RpcError.cancelled())) {
                givenUp = true;
                answered();
            }
        }
    }

    /** Tells whether every call is answered, but the thread that would say so may still be in one that was given up. */
    boolean isStuck() {
        return givenUp && unanswered == 0 && claimed == OPEN;
    }

    /** Waits until every call is answered; for one thread. */
    void await() throws InterruptedException {
        if (unanswered == 0) {
            return;
        }
        waiting = Thread.currentThread();
        while (unanswered > 0) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.park(this);
        }
    }

    /** Claims the right to answer the message, which only one gets, and who has it says when it has {@link #replied}. */
    boolean claim() {
        return CLAIMED.compareAndSet(this, OPEN, TAKEN);
    }

    /** Says that the message has been answered, or that it never will be. */
    void replied() {
        claimed = DONE;
        LockSupport.unpark(waiting);
    }

    /** Waits until the message has been answered, by whomever; for the thread that handles it. */
    void awaitReply() {
        if (claimed == DONE) {
            return;
        }
        waiting = Thread.currentThread();
        while (claimed != DONE) {
            LockSupport.park(this);
            // An interrupt was meant for the call, which is over.
            Thread.interrupted();
        }
    }

    /** Gives what is to be sent; null when that is nothing, as for notifications. */
    RpcReply reply() {
        List<RunningItem> items = items();
        if (!batch) {
            RunningItem only = items.get(0);
            return only.notification() ? null : only.response();
        }
        List<RpcResponse> responses = new ArrayList<>(items.size());
        for (RunningItem item : items) {
            if (!item.notification()) {
                responses.add(item.response());
            }
        }
        return responses.isEmpty() ? null : new RpcBatchReply(responses);
    }
}
