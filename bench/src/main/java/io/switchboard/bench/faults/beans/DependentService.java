package io.switchboard.bench.faults.beans;

import io.switchboard.cdi.RpcService;
import io.switchboard.dispatch.RpcMethod;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;

/** Made for each call, and cannot be destroyed. */
@RpcService("dependent")
@Dependent
public class DependentService {

    /** Returns a word. */
    @RpcMethod
    public String call() {
        return "called";
    }

    /** Fails. */
    @PreDestroy
    public void destroy() {
        throw new IllegalStateException(Fault.DEPENDENT_DESTROYED.happens());
    }
}
