package io.switchboard.binding;

/** Says that a codec gives up on a value. Always the same one: nobody asks where or why. */
final class UnfitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final UnfitException INSTANCE = new UnfitException();

    private UnfitException() {
        super("not for a codec", null, false, false);
    }

    /** Throws it unless something is as the codec wants it. */
    static void unless(boolean fit) {
        if (!fit) {
            throw INSTANCE;
        }
    }
}
