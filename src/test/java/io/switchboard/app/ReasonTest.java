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

    @Test
    void isTheFirstOfAList() {
        Exception list = new Exception("two exceptions:\n0: java.lang.Exception: no bean\n\tat a.B.c(B.java:1)\n1: …");
        list.addSuppressed(new Exception("no bean"));
        list.addSuppressed(new Exception("no scope"));
        assertEquals("no bean", Reason.of(new Exception(list)));
    }

    @Test
    void isNotWhatFailedBesides() {
        Exception failure = new Exception("the port is taken");
        failure.addSuppressed(new Exception("it cannot be closed"));
        assertEquals("the port is taken", Reason.of(failure));
    }
}
