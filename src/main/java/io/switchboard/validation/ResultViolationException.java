package io.switchboard.validation;

import java.util.List;

/** Says to the log, and to nobody else, that a method did not keep what its result constraints promise. */
final class ResultViolationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names places and constraints, never values: those are payload. */
    ResultViolationException(String origin, List<Violation> violations) {
        super("the result of " + origin + " violates "
                + String.join(
                        ", ",
                        violations.stream()
                                .map(each -> "@" + each.constraint() + " at " + each.path())
                                .toList()));
    }
}
