package io.switchboard.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.Trace.Direction;
import io.switchboard.message.TransportContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
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
}
