package io.switchboard.dispatch;

import io.switchboard.message.CallContext;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;

/** A procedure of which only so many calls run at a time; nobody waits for a slot. */
record LimitedProcedure(Procedure procedure, int most, Semaphore slots) implements ForwardingProcedure {

    /** Limits a procedure that wants it; all others are left as they are. */
    static Procedure around(Procedure procedure) {
        if (procedure.maxInFlight().isEmpty()) {
            return procedure;
        }
        int most = procedure.maxInFlight().getAsInt();
        return new LimitedProcedure(procedure, most, new Semaphore(most));
    }

    @Override
    public Object call(CallContext context, Object[] arguments) throws Throwable {
        if (!slots.tryAcquire()) {
            throw new RpcException(RpcError.busy("method-in-flight", most));
        }
        boolean goesOn = false;
        try {
            Object result = procedure.call(context, arguments);
            if (result instanceof CompletionStage<?> stage) {
                // Whoever waits for this one, and not for the stage itself, is answered after the slot is free, so that
                // a caller who makes one call after the other is never refused.
                result = stage.toCompletableFuture().whenComplete((value, failure) -> slots.release());
                goesOn = true;
            }
            return result;
        } finally {
            if (!goesOn) {
                slots.release();
            }
        }
    }
}
