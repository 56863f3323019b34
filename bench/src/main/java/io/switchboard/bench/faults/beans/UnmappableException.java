package io.switchboard.bench.faults.beans;

/** Something that {@link FaultyMapper} cannot stand. */
final class UnmappableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnmappableException(String message) {
        super(message);
    }
}
