package io.switchboard.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.LogRecorder;
import io.switchboard.RecordingLog;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RecordingLog.class)
class IncidentTest {

    private static final Exception CAUSE = new Exception("a secret");

    private static String id(RpcError error) {
        return (String) ((Map<?, ?>) error.data()).get("incident");
    }

    @Test
    void tellsTheCallerNothingButAnIdentifier() {
        RpcError error = Incident.report("calling", CAUSE);
        assertEquals(new RpcError(-32603, "Internal error", Map.of("incident", id(error))), error);
    }

    @Test
    void hasAnIdentifierOfSixteenHexadecimalDigits() {
        assertTrue(id(Incident.report("calling", CAUSE)).matches("[0-9a-f]{16}"));
    }

    @Test
    void hasADifferentIdentifierEachTime() {
        assertNotEquals(id(Incident.report("calling", CAUSE)), id(Incident.report("calling", CAUSE)));
    }

    @Test
    void tellsTheLogEverything(LogRecorder log) {
        String id = id(Incident.report("calling add", CAUSE));
        assertEquals(List.of("incident " + id + ": calling add"), log.messages());
        assertEquals(List.of(CAUSE), log.incident(id));
    }

    @Test
    void isLoggedByClassWhenTheCauseCannotBe(LogRecorder log) {
        Handler picky = new FailingHandler(true);
        Logger logger = Logger.getLogger("io.switchboard.incident");
        logger.addHandler(picky);
        String id = id(Incident.report("calling", CAUSE));
        logger.removeHandler(picky);
        assertTrue(log.messages().contains("incident " + id + ": calling: java.lang.Exception"));
    }

    @Test
    void isLoggedByClassWhenTheCauseCannotBePrinted(LogRecorder log) {
        Exception outer = new Exception("a secret", new Unspeakable());
        String id = id(Incident.report("calling", outer));
        assertEquals(List.of("incident " + id + ": calling: java.lang.Exception"), log.messages());
    }

    @Test
    void isAnsweredThoughNothingCanBeLogged() {
        Handler broken = new FailingHandler(false);
        Logger logger = Logger.getLogger("io.switchboard.incident");
        logger.addHandler(broken);
        RpcError error = Incident.report("calling", CAUSE);
        logger.removeHandler(broken);
        assertEquals(RpcError.INTERNAL_ERROR, error.code());
    }

    private static final class Unspeakable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("another secret");
        }
    }

    /** A handler that fails for everything, or only for what has a cause. */
    private static final class FailingHandler extends Handler {

        private final boolean onlyCauses;

        FailingHandler(boolean onlyCauses) {
            this.onlyCauses = onlyCauses;
        }

        @Override
        public void publish(LogRecord entry) {
            if (!onlyCauses || entry.getThrown() != null) {
                throw new IllegalStateException("the log is full");
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
