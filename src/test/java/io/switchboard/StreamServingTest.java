package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.transport.StreamTransport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server over a pair of streams; each line is a message of one line. */
@Timeout(60)
@ExtendWith(RecordingLog.class)
class StreamServingTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private StreamTransport transport(String input) {
        return new StreamTransport(new ByteArrayInputStream(WordProtocol.message(input)), out, 50);
    }

    private RpcServer server(String input) {
        return new RpcServer(transport(input), new WordProtocol(), new Arithmetic().dispatcher());
    }

    private List<String> replies() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void servesEveryLineToTheEnd() {
        server("1 add 1 2\n2 add 3 4\n").serveForever();
        assertEquals(List.of("1 ok 3", "2 ok 7"), replies());
    }

    @Test
    void writesNothingForANotification() {
        server("- tell a\n2 add 3 4\n").serveForever();
        assertEquals(List.of("2 ok 7"), replies());
    }

    @Test
    void reportsTheEnd() throws Exception {
        RpcServer server = server("1 add 1 2\n");
        assertTrue(server.receiveOneMessage());
        assertFalse(server.receiveOneMessage());
    }

    @Test
    void refusesALineThatIsTooLongAndServesTheNext() {
        server("1 add " + "9".repeat(60) + " 1\n2 add 3 4\n").serveForever();
        assertEquals(List.of("null error -32007 {limit=request-bytes, max=50}", "2 ok 7"), replies());
    }

    @Test
    void servesEveryLineConcurrently() {
        int count = 500;
        String input = IntStream.range(0, count)
                .mapToObj(i -> i + " add " + i + " 1\n")
                .collect(Collectors.joining());
        try (AsyncRpcServer server =
                new AsyncRpcServer(transport(input), new WordProtocol(), new Arithmetic().dispatcher())) {
            server.serveForever();
        }
        Set<String> expected =
                IntStream.range(0, count).mapToObj(i -> i + " ok " + (i + 1)).collect(Collectors.toSet());
        assertEquals(expected, Set.copyOf(replies()));
    }
}
