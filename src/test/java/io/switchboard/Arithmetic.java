package io.switchboard;

import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.CallContext;
import io.switchboard.message.RpcException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the servers under test can do. */
final class Arithmetic {

    private final List<String> told = new CopyOnWriteArrayList<>();

    RpcDispatcher dispatcher() {
        return RpcDispatcher.builder().service("", this).build();
    }

    /** What {@link #tell} has been told. */
    List<String> told() {
        return told;
    }

    @RpcMethod
    public int add(int a, int b) {
        return a + b;
    }

    @RpcMethod
    public void tell(String what) {
        told.add(what);
    }

    @RpcMethod
    public String thread() {
        return Thread.currentThread().getName();
    }

    @RpcMethod
    public String where(CallContext context) {
        return context.transport() + ":" + context.method();
    }

    @RpcMethod
    public String refuse() {
        throw new RpcException(7, "no", "because");
    }

    @RpcMethod
    public String fail() {
        throw new IllegalStateException("a secret");
    }

    @RpcMethod
    public Object unwritable() {
        return new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("a secret");
            }
        };
    }

    @RpcMethod
    public void interruptMyself() throws InterruptedException {
        throw new InterruptedException("a secret");
    }
}
