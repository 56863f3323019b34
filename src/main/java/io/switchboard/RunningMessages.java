package io.switchboard;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * The messages that are being handled. Each is put where its thread's number says, which takes neither memory nor a look at
 * what others do; only what finds its place taken goes to a set. Safe for use by many threads, each of which has one
 * message at a time.
 */
final class RunningMessages {

    /** A power of two. */
    private static final int PLACES = 1_024;

    /** Threads that run at the same time have neighbouring numbers, and are to have places in different cache lines. */
    private static final int DISTANCE = 17;

    private final AtomicReferenceArray<RunningMessage> places = new AtomicReferenceArray<>(PLACES);
    private final Set<RunningMessage> others = ConcurrentHashMap.newKeySet();

    /** Adds a message that the calling thread handles. */
    void add(RunningMessage message) {
        if (!places.compareAndSet(place(), null, message)) {
            others.add(message);
        }
    }

    /** Removes a message that the calling thread has added. */
    void remove(RunningMessage message) {
        int place = place();
        if (places.get(place) == message) {
            // Nobody else takes it away.
            places.setRelease(place, null);
        } else {
            others.remove(message);
        }
    }

    @SuppressWarnings("deprecation") // the method's successor is newer than Java 17
    private static int place() {
        return (int) (Thread.currentThread().getId() * DISTANCE) & (PLACES - 1);
    }

    /** Tells whether there are none; one that is added meanwhile may be overlooked. */
    boolean isEmpty() {
        for (int i = 0; i < PLACES; i++) {
            if (places.get(i) != null) {
                return false;
            }
        }
        return others.isEmpty();
    }

    /** Does something with each; those that are added or removed meanwhile may be left out. */
    void forEach(Consumer<RunningMessage> action) {
        for (int i = 0; i < PLACES; i++) {
            RunningMessage message = places.get(i);
            if (message != null) {
                action.accept(message);
            }
        }
        others.forEach(action);
    }
}
