package io.switchboard.bench.faults.beans;

/** Cannot be asked what it is. */
final class UnspeakableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnspeakableException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        throw new IllegalStateException(super.getMessage());
    }
}
