package io.switchboard.fuzz;

import java.util.List;

/**
 * What a message deserves.
 *
 * @param error the code of the one error that answers all of it, or 0 when its items are answered each on its own
 * @param batch whether the reply is an array
 * @param items what was asked, in order
 */
record Verdict(int error, boolean batch, List<Item> items) {

    /**
     * One item of a message.
     *
     * @param valid whether it is a request
     * @param id the raw text of the identifier to be echoed; null for a notification
     * @param method the name that is called; null unless valid
     */
    record Item(boolean valid, String id, String method) {

        boolean isNotification() {
            return valid && id == null;
        }
    }

    static Verdict refused(int error) {
        return new Verdict(error, false, List.of());
    }

    /** Gives the items that have to be answered, in order. */
    List<Item> answered() {
        return items.stream().filter(item -> !item.isNotification()).toList();
    }
}
