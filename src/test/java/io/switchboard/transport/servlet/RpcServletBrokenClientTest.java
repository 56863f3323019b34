package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.transport.servlet.RawHttp.Response;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that leave, lie or break the framing: they harm nobody but themselves, and take no slot with them. */
class RpcServletBrokenClientTest {

    private static final String[] CHUNKED = {
        "Host: localhost", "Content-Type: application/json", "Transfer-Encoding: chunked"
    };

    private static String[] length(int length) {
        return new String[] {"Host: localhost", "Content-Type: application/json", "Content-Length: " + length};
    }

    private static void servesOthers(Service service) throws Exception {
        service.awaitInFlight(0);
        assertEquals("still here", service.send("echo still here").body());
    }

    @Test
    void aClientThatEndsItsBodyEarlyGetsNoResult() throws Exception {
        try (Service service = Service.echo(HttpRules.DEFAULTS);
                RawHttp client = service.connect()) {
            Response response = client.post("echo a", length(100)).endOutput().response();
            assertEquals(400, response.status());
            servesOthers(service);
        }
    }

    @Test
    void aClientThatLeavesInTheMiddleOfItsBodyHarmsNobody() throws Exception {
        try (Service service = Service.echo(HttpRules.DEFAULTS)) {
            RawHttp client = service.connect();
            client.post("echo a", length(100));
            service.awaitInFlight(1);
            client.reset();
            servesOthers(service);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\r\necho a\r\n0\r\n\r\n", "6\r\necho abc\r\n0\r\n\r\n", "-6\r\necho a\r\n0\r\n\r\n"})
    void brokenChunksAreNoMessage(String body) throws Exception {
        try (Service service = Service.echo(HttpRules.DEFAULTS);
                RawHttp client = service.connect()) {
            assertEquals(400, client.post(body, CHUNKED).response().status());
            assertTrue(client.isClosedByServer());
            servesOthers(service);
        }
    }

    @Test
    void chunksThatNeverEndAreNoMessage() throws Exception {
        try (Service service = Service.echo(HttpRules.DEFAULTS, new EmbeddedJetty().idleTimeout(200));
                RawHttp client = service.connect()) {
            assertEquals(400, client.post("6\r\necho a\r\n", CHUNKED).response().status());
            servesOthers(service);
        }
    }

    @Test
    void whatFollowsAShortLengthIsAnotherRequest() throws Exception {
        try (Service service = Service.echo(HttpRules.DEFAULTS);
                RawHttp client = service.connect()) {
            client.post("echo abc", length(6));
            assertEquals("a", client.response().body());
            client.endOutput();
            servesOthers(service);
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws Exception {
        try (Service service = Service.echo(Service.rules(100, 100, 0));
                RawHttp client = service.connect()) {
            client.post("echo 1", length(6)).post("echo 2", length(6)).post("echo 3", length(6));
            assertEquals("1", client.response().body());
            assertEquals("2", client.response().body());
            assertEquals("3", client.response().body());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aClientThatLeavesBeforeItsReplyHarmsNobody(int inlineCalls) throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        try (Service service =
                Service.calling(Service.rules(100, 100, inlineCalls), new EmbeddedJetty(), (context, arguments) -> {
                    left.await(10, TimeUnit.SECONDS);
                    return "x".repeat(10_000_000);
                })) {
            RawHttp client = service.connect();
            client.post("call a", length(6));
            service.awaitInFlight(1);
            client.reset();
            left.countDown();
            service.awaitInFlight(0);
            assertEquals(10_000_000, service.send("call").body().length());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aClientThatLeavesInTheMiddleOfItsReplyHarmsNobody(int inlineCalls) throws Exception {
        try (Service service = Service.calling(
                Service.rules(100, 100, inlineCalls),
                new EmbeddedJetty(),
                (context, arguments) -> "x".repeat(20_000_000))) {
            RawHttp client = service.connect();
            client.post("call a", length(6));
            service.awaitInFlight(1);
            client.readByte();
            client.reset();
            service.awaitInFlight(0);
            assertEquals(20_000_000, service.send("call").body().length());
        }
    }

    @Test
    void aSlowCallOutlivesTheIdleTimeout() throws Exception {
        try (Service service = Service.calling(
                Service.rules(100, 100, 0), new EmbeddedJetty().idleTimeout(1_000), (context, arguments) -> {
                    Thread.sleep(2_500);
                    return "done";
                })) {
            assertEquals("done", service.send("call").body());
        }
    }
}
