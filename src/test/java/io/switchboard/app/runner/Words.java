package io.switchboard.app.runner;

import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.CallContext;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Methods to call. */
public final class Words {

    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch open = new CountDownLatch(1);

    @RpcMethod
    public String say(String word) {
        return word;
    }

    @RpcMethod
    public String loader() {
        return Thread.currentThread().getContextClassLoader().getName();
    }

    @RpcMethod
    public String language(CallContext context) {
        return context.locales().toString();
    }

    @RpcMethod
    public String header(CallContext context, String name) {
        return context.metadata(name).orElse("none");
    }

    /** Does not listen to whoever tells it to stop. */
    @RpcMethod
    public String persist() {
        long end = System.nanoTime() + 400_000_000;
        while (System.nanoTime() - end < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        return "done";
    }

    @RpcMethod
    public String pass() throws InterruptedException {
        entered.countDown();
        open.await();
        return "passed";
    }
}
