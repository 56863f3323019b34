package io.switchboard.bench.faults.beans;

import io.switchboard.cdi.RpcService;
import io.switchboard.dispatch.RpcMethod;
import java.io.IOException;
import java.util.Map;

/** Methods that fail, in the call itself or by what stands around it, and one that tells what has happened so far. */
@RpcService("faulty")
public class Faulty {

    /** More than the heap, which has 256 MB, and less than the longest array: 1 GB. */
    private static final int TOO_MUCH = 1 << 27;

    /** Tells how often each fault has happened, by its name. */
    @RpcMethod
    public Map<String, Long> counts() {
        return Fault.counts();
    }

    /** Uses up the stack. */
    @RpcMethod
    public int overflow() {
        try {
            return descend(0);
        } catch (StackOverflowError e) {
            Fault.STACK_OVERFLOW.happens();
            throw e;
        }
    }

    private int descend(int depth) {
        return 1 + descend(depth + 1);
    }

    /** Asks for an array that no JVM can make. */
    @RpcMethod
    public int array() {
        return allocate(Integer.MAX_VALUE, Fault.ARRAY_TOO_LONG);
    }

    /** Asks for an array that has no room in the heap, which others still have theirs in. */
    @RpcMethod
    public int heap() {
        return allocate(TOO_MUCH, Fault.HEAP_TOO_SMALL);
    }

    private static int allocate(int length, Fault fault) {
        try {
            return new long[length].length;
        } catch (OutOfMemoryError e) {
            fault.happens();
            throw e;
        }
    }

    /** Throws a checked exception. */
    @RpcMethod
    public void exception() throws IOException {
        throw new IOException(Fault.EXCEPTION.happens());
    }

    /** Throws an error. */
    @RpcMethod
    public void error() {
        throw new AssertionError(Fault.ERROR.happens());
    }

    /** Throws what throws when it is logged. */
    @RpcMethod
    public void unspeakable() {
        throw new UnspeakableException(Fault.UNSPEAKABLE.happens());
    }

    /** Throws what the error mapper cannot stand. */
    @RpcMethod
    public void unmappable() {
        throw new UnmappableException("the secret of a method");
    }

    /** Returns what cannot be written, because its accessor throws. */
    @RpcMethod
    public Unwritable.Accessor accessor() {
        return new Unwritable.Accessor(1, "x");
    }

    /** Returns what cannot be written, because its getter throws. */
    @RpcMethod
    public Unwritable.Getter getter() {
        return new Unwritable.Getter();
    }

    /** Returns what cannot be written, because its serializer throws. */
    @RpcMethod
    public Unwritable.Serialized serializer() {
        return new Unwritable.Serialized();
    }

    /** Returns what cannot be written, because its adapter throws. */
    @RpcMethod
    public Unwritable.Adapted adapter() {
        return new Unwritable.Adapted();
    }

    /** Is not reached. */
    @RpcMethod
    public String before() {
        return "the secret of a method";
    }

    /** Has a result that is lost. */
    @RpcMethod
    public String after() {
        return "the secret of a method";
    }

    /** Has a result that is lost. */
    @RpcMethod
    public String silenced() {
        return "the secret of a method";
    }

    /** Returns the word by which {@link FaultyTrace} knows the reply. */
    @RpcMethod
    public String traced() {
        return "traced";
    }
}
