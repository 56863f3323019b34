package io.switchboard;

import java.util.concurrent.atomic.AtomicBoolean;

/** A task that runs the first time it is asked to, whichever thread asks. */
final class Once implements Runnable {

    private final AtomicBoolean begun = new AtomicBoolean();
    private final Runnable task;

    Once(Runnable task) {
        this.task = task;
    }

    @Override
    public void run() {
        if (!begun.getAndSet(true)) {
            task.run();
        }
    }
}
