package io.switchboard.bench.faults.soak;

import io.switchboard.bench.faults.Call;
import io.switchboard.bench.faults.Reply;
import java.util.function.Predicate;

/**
 * Something that a well-behaved client asks, and how it knows that the answer is right.
 *
 * @param kind the word under which it is counted
 * @param request head and body
 * @param right tells whether a reply is the right one
 */
record Task(String kind, byte[] request, Predicate<Reply> right) {

    /** Makes a task of a call whose answer is known. */
    static Task of(String kind, Call call) {
        return new Task(kind, call.request(), call::isAnsweredBy);
    }
}
