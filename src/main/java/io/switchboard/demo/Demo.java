package io.switchboard.demo;

import io.switchboard.cdi.RpcService;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.CallContext;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import jakarta.inject.Inject;
import java.security.Principal;

/** Methods that show how the server behaves: slow ones, failing ones, and ones that look at their call. */
@RpcService("demo")
public class Demo {

    @Inject
    private CallContext call;

    /**
     * Waits.
     *
     * @param millis how long, in milliseconds, 0 or more
     * @return the same number
     * @throws InterruptedException when the server gives the call up
     */
    @RpcMethod(description = "Waits for some milliseconds and returns their number.")
    public long sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new RpcException(RpcError.invalidParams("millis", "0 or more"));
        }
        Thread.sleep(millis);
        return millis;
    }

    /** Fails in a way that no caller may learn about. */
    @RpcMethod(description = "Fails; the caller gets an incident identifier and nothing else.")
    public void fail() {
        throw new IllegalStateException("the secret that must stay in the log");
    }

    /**
     * Tells who is calling.
     *
     * @return the caller
     */
    @RpcMethod(description = "Tells who is calling, and how.")
    public Caller whoami() {
        return new Caller(call.principal().map(Principal::getName).orElse(null), call.transport(), call.method());
    }
}
