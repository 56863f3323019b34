package io.switchboard.binding;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Keeps a few objects that cost too much to make for every use. Never blocks: whoever finds none gets a new one, and one that
 * finds no place is forgotten. Thread-safe.
 */
final class Pool<T> {
    private final AtomicReferenceArray<T> places;
    private final Supplier<T> maker;

    Pool(Supplier<T> maker) {
        this.maker = maker;
        // Two for each processor, rounded up to a power of two.
        int size = Integer.highestOneBit(4 * Runtime.getRuntime().availableProcessors() - 1);
        places = new AtomicReferenceArray<>(size);
    }

    /** Returns the place of the current thread, which it may share with others. */
    private int place() {
        return (int) Thread.currentThread().getId() & places.length() - 1;
    }

    /** Takes an object, which nobody else has until it is put back. */
    T take() {
        T kept = places.getAndSet(place(), null);
        return kept == null ? maker.get() : kept;
    }

    /** Puts an object back. */
    void put(T object) {
        places.set(place(), object);
    }
}
