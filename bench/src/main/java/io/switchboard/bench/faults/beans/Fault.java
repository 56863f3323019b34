package io.switchboard.bench.faults.beans;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** What can go wrong within an application, and how often it has, in this process. Safe for use by many threads. */
public enum Fault {
    /** A method recurses until there is no stack left. */
    STACK_OVERFLOW("faulty.overflow"),
    /** A method asks for a longer array than there can be. */
    ARRAY_TOO_LONG("faulty.array"),
    /** A method asks for more memory than the heap has, in one piece. */
    HEAP_TOO_SMALL("faulty.heap"),
    /** A method throws a checked exception that nobody has declared an error for. */
    EXCEPTION("faulty.exception"),
    /** A method throws an error. */
    ERROR("faulty.error"),
    /** A method throws an exception that cannot be asked for its message. */
    UNSPEAKABLE("faulty.unspeakable"),
    /** The accessor of a result that is a record throws while the reply is written. */
    ACCESSOR("faulty.accessor"),
    /** The getter of a result throws while the reply is written. */
    GETTER("faulty.getter"),
    /** The serializer of a result throws when it has written a part. */
    SERIALIZER("faulty.serializer"),
    /** The adapter of a result recurses until there is no stack left. */
    ADAPTER("faulty.adapter"),
    /** The error mapper throws when it is asked about an exception. */
    MAPPER("faulty.unmappable"),
    /** An interceptor throws before the method is called. */
    BEFORE_CALL("faulty.before"),
    /** An interceptor throws when the method has returned. */
    AFTER_CALL("faulty.after"),
    /** An interceptor answers with null. */
    NO_RESPONSE("faulty.silenced"),
    /** A dependent bean throws when it is destroyed, with its call. */
    DEPENDENT_DESTROYED("dependent.call", "\"called\""),
    /** A request-scoped bean throws when it is destroyed, with its call. */
    REQUEST_DESTROYED("passing.call", "\"called\""),
    /** The logging system throws when the trace writes a message that arrived. */
    TRACE_RECEIVED("faulty.traced", "\"traced\""),
    /** The logging system throws when the trace writes a reply. */
    TRACE_SENT("faulty.traced", "\"traced\"");

    private final String method;
    private final String result;
    private final LongAdder times = new LongAdder();

    Fault(String method) {
        this(method, null);
    }

    Fault(String method, String result) {
        this.method = method;
        this.result = result;
    }

    /** Gives the name of the method whose call brings it about; it has no parameters. */
    public String method() {
        return method;
    }

    /** Gives the result, in JSON, that the call has all the same; null when it is an incident. */
    public String result() {
        return result;
    }

    /** Counts that it happens, and gives a text for the exception, which no caller may ever see. */
    String happens() {
        times.increment();
        return "the secret of " + this;
    }

    /** Gives how often each has happened. */
    static Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (Fault fault : values()) {
            counts.put(fault.name(), fault.times.sum());
        }
        return counts;
    }
}
