package io.switchboard.json;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Spare readers and writers for whichever thread comes next. Those at the front are used again and again and the others only
 * when many are needed at once, so what they hold is usually still in the processor's caches. Never waits and never grows:
 * who finds none gets a new one, and one for which there is no room is forgotten. Thread locals would keep one for each of
 * thousands of virtual threads. Safe for use by many threads.
 *
 * @param <T> what is kept
 */
public final class Spares<T> {

    /** How many are kept at most. */
    static final int MOST = Math.max(32, 2 * Runtime.getRuntime().availableProcessors());

    private final AtomicReferenceArray<T> places = new AtomicReferenceArray<>(MOST);
    private final Supplier<T> maker;

    /**
     * Makes a stock that is empty.
     *
     * @param maker makes a new one when there is none, not null
     */
    public Spares(Supplier<T> maker) {
        this.maker = maker;
    }

    /**
     * Takes a spare one, or makes one.
     *
     * @return one that nobody else has until it is given back
     */
    public T take() {
        for (int i = 0; i < MOST; i++) {
            // Looking first is cheap where there is none, even for several processors at once.
            if (places.get(i) != null) {
                T spare = places.getAndSet(i, null);
                if (spare != null) {
                    return spare;
                }
            }
        }
        return maker.get();
    }

    /**
     * Gives one back.
     *
     * @param spare in a state in which anybody can use it
     */
    public void give(T spare) {
        for (int i = 0; i < MOST; i++) {
            if (places.get(i) == null && places.compareAndSet(i, null, spare)) {
                return;
            }
        }
    }
}
