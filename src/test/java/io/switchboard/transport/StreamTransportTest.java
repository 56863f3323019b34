package io.switchboard.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import io.switchboard.message.RpcError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How bytes become messages: one a line. */
class StreamTransportTest {

    private static final int LIMIT = 10;

    private static StreamTransport over(String input) {
        return new StreamTransport(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                LIMIT);
    }

    /** Every message up to the end, a refused one as {@code !}. */
    private static List<String> messages(String input) throws IOException {
        StreamTransport transport = over(input);
        List<String> messages = new ArrayList<>();
        for (Exchange next = transport.receive(); next != null; next = transport.receive()) {
            messages.add(next.refusal().isPresent() ? "!" : new String(next.message(), StandardCharsets.UTF_8));
        }
        return messages;
    }

    @Test
    void takesEveryLineForAMessage() throws IOException {
        assertEquals(List.of("a", "b", "c"), messages("a\nb\nc\n"));
    }

    @Test
    void takesALastLineWithoutLineFeed() throws IOException {
        assertEquals(List.of("a", "b"), messages("a\nb"));
    }

    @Test
    void hasNoMessagesInNothing() throws IOException {
        assertEquals(List.of(), messages(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n\n\n", " \n", "\t \r\n", "\r\n\r\n", " ", "\r"})
    void passesBlankLinesOver(String blank) throws IOException {
        assertEquals(List.of("a", "b"), messages("a\n" + blank + (blank.endsWith("\n") ? "b\n" : "\nb")));
    }

    @Test
    void endsThoughTheLastLineIsBlank() throws IOException {
        assertEquals(List.of("a"), messages("a\n  "));
    }

    @Test
    void leavesTheCarriageReturnOfALineEndOut() throws IOException {
        assertEquals(List.of("a", "b"), messages("a\r\nb\r\n"));
    }

    @Test
    void keepsOtherCarriageReturns() throws IOException {
        assertEquals(List.of("a\rb", "c\r"), messages("a\rb\nc\r\r\n"));
    }

    @Test
    void keepsBlanksAroundAMessage() throws IOException {
        assertEquals(List.of(" a b "), messages(" a b \n"));
    }

    @Test
    void keepsEveryByte() throws IOException {
        assertEquals(List.of("\u00e4\u20ac"), messages("\u00e4\u20ac\n"));
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, false", "11, true", "12, true", "13, true", "1000, true"})
    @WithinLimit("request-bytes")
    @BeyondLimit("request-bytes")
    void refusesMessagesLongerThanTheLimit(int length, boolean refused) throws IOException {
        String line = "x".repeat(length);
        assertEquals(List.of(refused ? "!" : line, "next"), messages(line + "\nnext\n"));
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, false", "11, true", "12, true"})
    void doesNotCountTheLineEnd(int length, boolean refused) throws IOException {
        String line = "x".repeat(length);
        assertEquals(List.of(refused ? "!" : line, "next"), messages(line + "\r\nnext\n"));
    }

    @ParameterizedTest
    @CsvSource({"10, false", "11, true"})
    void hasTheSameLimitForTheLastLine(int length, boolean refused) throws IOException {
        String line = "x".repeat(length);
        assertEquals(List.of(refused ? "!" : line), messages(line));
    }

    @Test
    @BeyondLimit("request-bytes")
    void saysWhyItRefusesAMessage() throws IOException {
        Exchange exchange = over("x".repeat(11)).receive();
        assertEquals(
                Optional.of(
                        new RpcError(-32007, "Request is too large", Map.of("limit", "request-bytes", "max", LIMIT))),
                exchange.refusal());
    }

    @Test
    void keepsNothingOfAMessageThatItRefuses() throws IOException {
        assertEquals(0, over("x".repeat(11)).receive().message().length);
    }

    @Test
    void needsALimit() {
        ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
        OutputStream out = OutputStream.nullOutputStream();
        assertThrows(IllegalArgumentException.class, () -> new StreamTransport(in, out, 0));
    }

    @Test
    void mayHaveTheLargestLimit() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(new byte[] {'a'});
        StreamTransport transport = new StreamTransport(in, OutputStream.nullOutputStream(), Integer.MAX_VALUE);
        assertEquals(1, transport.receive().message().length);
    }

    @Test
    void isCalledStream() throws IOException {
        assertEquals("stream", over("a").receive().context().transport());
    }

    @Test
    void endsOnceItIsClosed() throws IOException {
        StreamTransport transport = over("a\nb\n");
        transport.close();
        assertNull(transport.receive());
    }

    @Test
    void closesItsInputButNotItsOutput() {
        List<String> closed = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                closed.add("in");
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.add("out");
            }
        };
        new StreamTransport(in, out, LIMIT).close();
        assertEquals(List.of("in"), closed);
    }

    @Test
    void canBeClosedThoughItsInputCannot() {
        ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() throws IOException {
                throw new IOException("stuck");
            }
        };
        StreamTransport transport = new StreamTransport(in, OutputStream.nullOutputStream(), LIMIT);
        transport.close();
        transport.close();
    }

    @Test
    void stillSendsTheReplyOfWhatHadBeenReceived() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamTransport transport = new StreamTransport(new ByteArrayInputStream(new byte[] {'a'}), out, LIMIT);
        Exchange exchange = transport.receive();
        transport.close();
        exchange.reply(new byte[] {'b'});
        assertEquals("b\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void repliesToARefusedMessage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] tooLong = "x".repeat(11).getBytes(StandardCharsets.UTF_8);
        StreamTransport transport = new StreamTransport(new ByteArrayInputStream(tooLong), out, LIMIT);
        transport.receive().reply(new byte[] {'b'});
        assertTrue(out.size() > 0);
    }

    @Test
    void writesNothingWhenAMessageIsAccepted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamTransport transport = new StreamTransport(new ByteArrayInputStream(new byte[] {'a'}), out, LIMIT);
        transport.receive().accept();
        assertFalse(out.size() > 0);
    }
}
