package io.switchboard.dispatch;

/** Hears of every item of a message when its outcome is known. Called by several threads when items run at once. */
@FunctionalInterface
public interface CallListener {

    /** Hears nothing. */
    CallListener NONE = outcome -> {};

    /**
     * Hears of an item that has its outcome. Must not throw.
     *
     * @param outcome the item and what came of it
     */
    void finished(CallOutcome outcome);
}
