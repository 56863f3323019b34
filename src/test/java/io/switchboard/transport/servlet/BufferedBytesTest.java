package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies take memory as they arrive, in whatever thread they are read. */
class BufferedBytesTest {

    private static final int MOST = 1_000;
    private static final String[] HEAD = {"Host: localhost", "Content-Type: application/json", "Content-Length: 600"};

    private static Service service(boolean virtual) {
        EmbeddedJetty jetty = virtual ? new EmbeddedJetty().withVirtualThreads() : new EmbeddedJetty();
        return Service.echo(Service.rules(2_000, new HttpLoad(10, 0, Duration.ofSeconds(10), MOST, 1, 1)), jetty);
    }

    private static String message(int length) {
        return "echo " + "x".repeat(length - 5);
    }

    private static void awaitBuffered(Service service, int bytes) throws InterruptedException {
        for (int i = 0; i < 1_000 && service.transport().bufferedBytes() != bytes; i++) {
            Thread.sleep(10);
        }
        assertEquals(bytes, service.transport().bufferedBytes());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesNoMemoryForWhatIsOnlyAnnounced(boolean virtual) throws Exception {
        try (Service service = service(virtual);
                RawHttp first = service.connect();
                RawHttp second = service.connect()) {
            first.post("", HEAD);
            second.post("", HEAD);
            service.awaitInFlight(2);
            assertEquals(200, service.send(message(300)).statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @BeyondLimit("bytes in memory")
    void refusesOneByteMoreThanThereIsMemoryFor(boolean virtual) throws Exception {
        try (Service service = service(virtual);
                RawHttp half = service.connect()) {
            half.post(message(500), HEAD);
            awaitBuffered(service, 500);
            HttpResponse<String> response = service.send(message(501));
            assertEquals(503, response.statusCode());
            assertEquals("error -32009 too much memory is in use by requests under way", response.body());
            assertEquals(Optional.of("1"), response.headers().firstValue("Retry-After"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @WithinLimit("bytes in memory")
    void takesAMessageThatJustFits(boolean virtual) throws Exception {
        try (Service service = service(virtual);
                RawHttp half = service.connect()) {
            half.post(message(500), HEAD);
            awaitBuffered(service, 500);
            HttpResponse<String> response = service.send(message(500));
            assertEquals("x".repeat(495), response.body());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void givesItBackWhenAClientLeaves(boolean virtual) throws Exception {
        try (Service service = service(virtual)) {
            try (RawHttp half = service.connect()) {
                half.post(message(500), HEAD);
                awaitBuffered(service, 500);
            }
            awaitBuffered(service, 0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesOneThatFindsNoMemoryHalfWay(boolean virtual) throws Exception {
        try (Service service = service(virtual);
                RawHttp half = service.connect();
                RawHttp other = service.connect()) {
            half.post(message(500), HEAD);
            awaitBuffered(service, 500);
            other.post(message(500), HEAD);
            awaitBuffered(service, 1_000);
            half.send("x");
            assertEquals(503, half.response().status());
        }
    }
}
