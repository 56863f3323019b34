package io.switchboard.transport.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/** How long a caller says that it will wait. */
final class CallerTimeout {

    /** The header's name; its value is a number of milliseconds, 1 to {@value #MOST_DIGITS} digits. */
    static final String HEADER = "Request-Timeout-Ms";

    private static final int MOST_DIGITS = 9;

    private CallerTimeout() {}

    /**
     * Reads the header.
     *
     * @return the time, more than zero; empty when the caller says nothing
     * @throws RefusedException when the value is not a number of milliseconds
     */
    static Optional<Duration> of(HttpServletRequest request) throws RefusedException {
        String value = request.getHeader(HEADER);
        if (value == null) {
            return Optional.empty();
        }
        boolean digits = value.length() <= MOST_DIGITS
                && !value.isEmpty()
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || Integer.parseInt(value) == 0) {
            throw new RefusedException(HttpRefusal.BAD_HEADER, HEADER + " must be a number of milliseconds");
        }
        return Optional.of(Duration.ofMillis(Integer.parseInt(value)));
    }
}
