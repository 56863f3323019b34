package io.switchboard.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.Trace.Direction;
import io.switchboard.message.TransportContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogTraceTest {

    private final Logger log = Logger.getLogger("io.switchboard.trace");
    private final List<String> lines = new ArrayList<>();
    private final Handler recorder = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void record() {
        log.addHandler(recorder);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void stopRecording() {
        log.removeHandler(recorder);
        log.setUseParentHandlers(true);
        log.setLevel(null);
    }

    private void trace(Direction direction, String message) {
        new LogTrace(true, 2_000, Set.of())
                .message(direction, TransportContext.named("test"), message.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writesTheRawMessageBehindItsArrow() {
        trace(Direction.RECEIVED, "{\"text\":\"käse {0}\"}");
        trace(Direction.SENT, "[]");
        assertEquals(List.of("--> {\"text\":\"käse {0}\"}", "<-- []"), lines);
    }

    @Test
    void keepsAMessageOnOneLine() {
        trace(Direction.RECEIVED, "a\nb\r\u2028c\u001b[2J");
        assertEquals(List.of("--> a\\u000ab\\u000d\\u2028c\\u001b[2J"), lines);
    }

    private void trace(LogTrace trace, String message) {
        trace.message(Direction.RECEIVED, TransportContext.named("test"), message.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writesAMessageWholeThatIsJustShortEnough() {
        trace(new LogTrace(true, 5, Set.of()), "12345");
        assertEquals(List.of("--> 12345"), lines);
    }

    @Test
    void cutsAMessageThatIsTooLong() {
        trace(new LogTrace(true, 5, Set.of()), "123456");
        assertEquals(List.of("--> 12345… (6 bytes)"), lines);
    }

    @Test
    void cutsNoCharacterInTwo() {
        trace(new LogTrace(true, 2, Set.of()), "aä!");
        assertEquals(List.of("--> a… (4 bytes)"), lines);
    }

    @Test
    void hidesWhatIsToBeHiddenBeforeItCuts() {
        trace(new LogTrace(true, 12, Set.of("token")), "{\"token\":\"secret\"}");
        assertEquals(List.of("--> {\"token\":\"**… (15 bytes)"), lines);
    }

    @Test
    void saysOnlyTheSizeOfWhatCannotBeRedacted() {
        trace(new LogTrace(true, 100, Set.of("token")), "{\"token\":\"secret\"");
        assertEquals(List.of("--> (17 bytes, not JSON)"), lines);
    }

    @Test
    void isSwitchedOnAndOffByTheLevelOfItsLogger() {
        LogTrace trace = new LogTrace(false, 100, Set.of());
        trace(trace, "1");
        log.setLevel(Level.FINE);
        trace(trace, "2");
        log.setLevel(Level.INFO);
        trace(trace, "3");
        assertEquals(List.of("--> 2"), lines);
    }
}
