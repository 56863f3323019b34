package io.switchboard;

import io.switchboard.dispatch.CallOutcome;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcResponse;

/** One item of a message that is being handled, on its way to its one response. Safe for use by many threads. */
interface RunningItem extends CallOutcome {

    /** Does what is to be done for it, in this thread and from now on; tells whether it was this that answered it. */
    boolean run(RpcDispatcher dispatcher, long now);

    /** Gives it up when its deadline is over and it is not answered; tells whether that was so. */
    boolean expire(long now);

    /** Answers it with an error, unless it is answered; tells whether that was so. */
    boolean giveUp(RpcError reason);

    /** Notes what was sent in place of the response. */
    void replaceResponse(RpcResponse sent);
}
