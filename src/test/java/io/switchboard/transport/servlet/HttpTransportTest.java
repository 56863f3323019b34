package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTransportTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final HttpTransport transport = new HttpTransport(Service.rules(1, 2, 0));

    private static HttpTransport buffering(int bytes) {
        return new HttpTransport(Service.rules(1, new HttpLoad(2, 0, LONG, bytes, 0, 1)));
    }

    @Test
    void countsThoseItLetsIn() throws Exception {
        transport.enter();
        transport.enter();
        assertEquals(2, transport.inFlight());
    }

    @Test
    void countsNoneThatIsOver() throws Exception {
        transport.enter().end();
        assertEquals(0, transport.inFlight());
    }

    @Test
    void letsNobodyInWhileAllTurnsAreTaken() throws Exception {
        transport.enter().turn(LONG);
        transport.enter().turn(LONG);
        RefusedException refused = assertThrows(RefusedException.class, transport::enter);
        assertEquals(HttpRefusal.UNAVAILABLE, refused.refusal());
    }

    @Test
    void doesNotCountThoseItRefuses() throws Exception {
        transport.close();
        assertThrows(RefusedException.class, transport::enter);
        assertEquals(0, transport.inFlight());
    }

    @Test
    void countsRightWhenManyThreadsComeAndGo() {
        IntStream.range(0, 10_000).parallel().forEach(i -> {
            try {
                transport.enter().end();
            } catch (RefusedException e) {
                assertEquals(HttpRefusal.UNAVAILABLE, e.refusal());
            }
        });
        assertEquals(0, transport.inFlight());
    }

    @Test
    @WithinLimit("bytes in memory")
    void holdsAsManyBytesAsTheLoadAllows() throws Exception {
        HttpTransport small = buffering(10);
        small.enter().take(10);
        assertDoesNotThrow(small::enter);
    }

    @Test
    @BeyondLimit("bytes in memory")
    void takesNoByteMoreThanTheLoadAllows() throws Exception {
        HttpTransport small = buffering(10);
        small.enter().take(6);
        Visit other = small.enter();
        RefusedException refused = assertThrows(RefusedException.class, () -> other.take(5));
        assertEquals(HttpRefusal.UNAVAILABLE, refused.refusal());
    }

    @Test
    @BeyondLimit("bytes in memory")
    void letsNobodyInWhileRepliesTakeUpMoreThanTheLoadAllows() throws Exception {
        HttpTransport small = buffering(10);
        small.enter().hold(11);
        assertThrows(RefusedException.class, small::enter);
    }

    @Test
    void givesMemoryBackWhenARequestIsOver() throws Exception {
        HttpTransport small = buffering(10);
        Visit visit = small.enter();
        visit.hold(11);
        visit.end();
        assertEquals(0, small.bufferedBytes());
    }

    @Test
    void isOpenAtFirst() {
        assertFalse(transport.draining());
    }

    @Test
    void letsNobodyInOnceItIsClosed() {
        transport.close();
        assertThrows(RefusedException.class, transport::enter);
        assertTrue(transport.draining());
    }

    @Test
    void canBeClosedTwice() {
        transport.close();
        assertDoesNotThrow(transport::close);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_073_741_824})
    void takesSizesAtTheEndsOfTheirRange(int bytes) {
        assertDoesNotThrow(() -> Service.rules(bytes, HttpLoad.DEFAULTS));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_073_741_825})
    void takesNoSizeOutOfRange(int bytes) {
        assertThrows(IllegalArgumentException.class, () -> Service.rules(bytes, HttpLoad.DEFAULTS));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0, 1, 0, 0", "2147483647, 2147483647, 9999, 2147483647, 2147483647, 2147483647"})
    void takesLoadsAtTheEndsOfTheirRanges(int flight, int waiting, int seconds, int bytes, int inline, int retry) {
        assertDoesNotThrow(() -> new HttpLoad(flight, waiting, Duration.ofSeconds(seconds), bytes, inline, retry));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1, 0, 0",
        "1, -1, 0, 1, 0, 0",
        "1, 0, -1, 1, 0, 0",
        "1, 0, 0, 0, 0, 0",
        "1, 0, 0, 1, -1, 0",
        "1, 0, 0, 1, 0, -1"
    })
    void takesNoLoadOutOfRange(int flight, int waiting, int seconds, int bytes, int inline, int retry) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new HttpLoad(flight, waiting, Duration.ofSeconds(seconds), bytes, inline, retry));
    }

    @Test
    void takesNoHostThatIsNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new HttpRules(1, HttpLoad.DEFAULTS, Set.of("a b"), Set.of(), Set.of()));
    }

    @Test
    void takesNoOriginThatIsNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new HttpRules(1, HttpLoad.DEFAULTS, Set.of(), Set.of("a"), Set.of()));
    }

    @Test
    void givesRefusalsTheCodesThatClientsRelyOn() {
        List<Integer> codes =
                List.of(HttpRefusal.values()).stream().map(HttpRefusal::code).toList();
        assertEquals(List.of(-32700, -32600, -32003, -32600, -32007, -32600, -32009), codes);
    }
}
