package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void isTheInnermostMessage() {
        Exception cause = new IllegalStateException("the port is taken");
        assertEquals("the port is taken", Reason.of(new RuntimeException("start failed", new Exception(cause))));
    }

    @Test
    void passesOverCausesWithoutAMessage() {
        assertEquals("start failed", Reason.of(new RuntimeException("start failed", new NullPointerException(" "))));
    }

    @Test
    void namesTheExceptionWhenNothingHasAMessage() {
        assertEquals("java.lang.IllegalStateException", Reason.of(new IllegalStateException()));
    }

    @Test
    void isOneLine() {
        assertEquals("a b c", Reason.of(new IllegalStateException("a\n  b\r\nc\n")));
    }
}
