package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTransportTest {

    private final HttpTransport transport = new HttpTransport(Service.rules(1, 2, 0));

    @Test
    void letsInAsManyAsTheRulesSayAndNoMore() throws Exception {
        transport.enter();
        transport.enter();
        RefusedException refused = assertThrows(RefusedException.class, transport::enter);
        assertEquals(HttpRefusal.UNAVAILABLE, refused.refusal());
    }

    @Test
    void letsTheNextOneInWhenOneHasLeft() throws Exception {
        transport.enter();
        transport.enter();
        transport.leave();
        assertDoesNotThrow(transport::enter);
    }

    @Test
    void doesNotCountThoseItRefuses() throws Exception {
        transport.enter();
        transport.enter();
        assertThrows(RefusedException.class, transport::enter);
        assertEquals(2, transport.inFlight());
    }

    @Test
    void countsRightWhenManyThreadsComeAndGo() {
        IntStream.range(0, 10_000).parallel().forEach(i -> {
            try {
                transport.enter();
                transport.leave();
            } catch (RefusedException e) {
                assertEquals(HttpRefusal.UNAVAILABLE, e.refusal());
            }
        });
        assertEquals(0, transport.inFlight());
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
    @CsvSource({"1, 1, 0, 0", "1073741824, 2147483647, 2147483647, 2147483647"})
    void takesNumbersAtTheEndsOfTheirRanges(int bytes, int inFlight, int inline, int retryAfter) {
        assertDoesNotThrow(() -> new HttpRules(bytes, inFlight, inline, retryAfter, Set.of(), Set.of()));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0, 0", "1073741825, 1, 0, 0", "1, 0, 0, 0", "1, 1, -1, 0", "1, 1, 0, -1"})
    void takesNoNumberOutOfRange(int bytes, int inFlight, int inline, int retryAfter) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new HttpRules(bytes, inFlight, inline, retryAfter, Set.of(), Set.of()));
    }

    @Test
    void takesNoHostThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new HttpRules(1, 1, 0, 0, Set.of("a b"), Set.of()));
    }

    @Test
    void takesNoOriginThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new HttpRules(1, 1, 0, 0, Set.of(), Set.of("a")));
    }

    @Test
    void givesRefusalsTheCodesThatClientsRelyOn() {
        List<Integer> codes =
                List.of(HttpRefusal.values()).stream().map(HttpRefusal::code).toList();
        assertEquals(List.of(-32700, -32600, -32003, -32600, -32007, -32600, -32009), codes);
    }
}
