package io.switchboard.protocol.jsonrpc;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * A few spare objects for whichever thread comes next. It never waits and never grows: who finds nothing makes a new one,
 * and who finds no room drops what it brings. Thread locals would keep one for each of thousands of virtual threads.
 */
final class Pool<T> {

    /** More than the threads that are likely to run at once; a power of two. */
    private static final int PLACES = 32;

    private final AtomicReferenceArray<T> spares = new AtomicReferenceArray<>(PLACES);
    private final Supplier<T> maker;

    Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Takes a spare object, or makes one. */
    T take() {
        T spare = spares.getAndSet(place(), null);
        return spare == null ? maker.get() : spare;
    }

    /** Gives an object back, in a state in which anybody can use it. */
    void give(T object) {
        spares.lazySet(place(), object);
    }

    /** Neighbouring threads have neighbouring numbers, so each usually has a place to itself. */
    @SuppressWarnings("deprecation")
    private static int place() {
        return (int) Thread.currentThread().getId() & (PLACES - 1);
    }
}
