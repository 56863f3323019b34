package io.switchboard.bench.faults.beans;

import io.switchboard.cdi.RpcService;
import io.switchboard.dispatch.RpcMethod;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;

/** Lives as long as a request, and cannot be destroyed. */
@RpcService("passing")
@RequestScoped
public class PassingService {

    /** Returns a word. */
    @RpcMethod
    public String call() {
        return "called";
    }

    /** Fails. */
    @PreDestroy
    public void destroy() {
        throw new AssertionError(Fault.REQUEST_DESTROYED.happens());
    }
}
