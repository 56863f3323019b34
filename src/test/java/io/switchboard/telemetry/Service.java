package io.switchboard.telemetry;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.RpcException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Methods that end in every way, and that tell which span is current. */
public class Service {

    /** Lets {@link #stubborn} go. */
    final CountDownLatch released = new CountDownLatch(1);

    private final CyclicBarrier together = new CyclicBarrier(2);

    @RpcMethod(alias = "fine")
    public String good() {
        return "good";
    }

    @RpcMethod
    public String refuse() {
        throw new RpcException(1001, "a secret of the caller");
    }

    @RpcMethod
    public String fail() {
        throw new IllegalStateException("a secret of the server");
    }

    @RpcMethod
    public double nan() {
        return Double.NaN;
    }

    @RpcMethod
    public String span() {
        return Span.current().getSpanContext().getSpanId();
    }

    @RpcMethod
    public CompletionStage<String> stage() {
        return CompletableFuture.completedFuture(span());
    }

    @RpcMethod
    public String trace() {
        return Span.current().getSpanContext().getTraceId();
    }

    @RpcMethod
    public String baggage() {
        return Baggage.current().getEntryValue("tenant");
    }

    /** Waits for another call of this method, so that two threads make them. */
    @RpcMethod
    public String meet() throws Exception {
        together.await(30, TimeUnit.SECONDS);
        return span();
    }

    @RpcMethod
    public String stubborn() {
        boolean done = false;
        while (!done) {
            try {
                released.await();
                done = true;
            } catch (InterruptedException e) {
                // This is what makes it stubborn.
            }
        }
        return span();
    }
}
