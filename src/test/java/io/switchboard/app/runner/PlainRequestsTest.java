package io.switchboard.app.runner;

import static io.switchboard.app.runner.PlainPost.CLOSE;
import static io.switchboard.app.runner.PlainPost.HOST;
import static io.switchboard.app.runner.PlainPost.TYPE;
import static io.switchboard.app.runner.PlainPost.assertHandedOn;
import static io.switchboard.app.runner.PlainPost.assertHandled;
import static io.switchboard.app.runner.PlainPost.call;
import static io.switchboard.app.runner.PlainPost.head;
import static io.switchboard.app.runner.PlainPost.plain;
import static io.switchboard.app.runner.PlainPost.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.ServerLimits;
import io.switchboard.transport.servlet.HttpLoad;
import io.switchboard.transport.servlet.HttpRules;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are handled without a servlet, how, and that all others are handed on as they came. */
@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "there are no virtual threads before")
class PlainRequestsTest {

    private static final HttpRules ONE_AT_A_TIME = rules(1, 1 << 20);

    private static HttpRules rules(int maxInFlight, int maxBufferedBytes) {
        HttpLoad load = HttpLoad.DEFAULTS;
        return rules(
                1 << 20, new HttpLoad(maxInFlight, 0, load.waitTimeout(), maxBufferedBytes, load.inlineCalls(), 1));
    }

    private static HttpRules rules(int maxRequestBytes, HttpLoad load) {
        return new HttpRules(maxRequestBytes, load, Set.of(), Set.of(), Set.of());
    }

    private final Words words = new Words();

    @ParameterizedTest
    @ValueSource(
            strings = {
                TYPE,
                "content-type: application/json;charset=UTF-8",
                TYPE + "\r\nAccept: */*\r\nUser-Agent: somebody",
                TYPE + "\r\nAuthorization: Basic x",
                TYPE + "\r\nRequest-Timeout: 1"
            })
    void plainRequestIsHandled(String headers) throws Exception {
        try (ShortWay way = ShortWay.to(words)) {
            assertHandled("\"hello\"", way.send(post(call("say", "[\"hello\"]"), HOST, headers)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: example.org\r\n" + TYPE,
                HOST,
                HOST + "\r\nContent-Type: text/plain",
                HOST + "\r\n" + TYPE + "\r\n" + TYPE,
                HOST + "\r\n" + TYPE + "\r\nOrigin: http://localhost",
                HOST + "\r\n" + TYPE + "\r\nExpect: 100-continue",
                HOST + "\r\n" + TYPE + "\r\nContent-Encoding: identity",
                HOST + "\r\n" + TYPE + "\r\nrequest-timeout-ms: 5000"
            })
    void requestThatAsksForMoreIsHandedOn(String headers) throws Exception {
        try (ShortWay way = ShortWay.to(words)) {
            String body = call("say", "[\"hello\"]");
            String response = way.send(post(body, headers));
            assertHandedOn(body, response.replace("HTTP/1.1 100 Continue\r\n\r\n", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /rpc/ HTTP/1.1",
                "POST /rpc;a=b HTTP/1.1",
                "POST /r%70c HTTP/1.1",
                "POST / HTTP/1.1",
                "PUT /rpc HTTP/1.1",
                "POST /rpc HTTP/1.0"
            })
    void requestForSomethingElseIsHandedOn(String requestLine) throws Exception {
        try (ShortWay way = ShortWay.to(words)) {
            String response = way.send(head(requestLine, HOST, TYPE) + "Content-Length: 2\r\n\r\n{}");
            assertHandedOn("{}", response);
        }
    }

    @Test
    void bodyInChunksIsHandedOn() throws Exception {
        try (ShortWay way = ShortWay.to(words)) {
            String head = head("POST /rpc HTTP/1.1", HOST, TYPE, "Transfer-Encoding: chunked");
            assertHandedOn("{}", way.send(head + "\r\n2\r\n{}\r\n0\r\n\r\n"));
        }
    }

    @Test
    void longBodyIsHandedOn() throws Exception {
        try (ShortWay way = ShortWay.to(words)) {
            String body = call("say", "[\"" + "x".repeat(8_192) + "\"]");
            assertHandedOn(body, way.send(plain(body)));
        }
    }

    @Test
    void bodyLongerThanTheRulesAllowIsHandedOn() throws Exception {
        String most = call("say", "[\"hello\"]");
        try (ShortWay way = ShortWay.to(words, rules(most.length(), HttpLoad.DEFAULTS), ServerLimits.DEFAULTS)) {
            assertHandled("\"hello\"", way.send(plain(most)));
            assertHandedOn(most + " ", way.send(plain(most + " ")));
        }
    }

    @Test
    void bodyThatComesInPiecesIsWaitedFor() throws Exception {
        try (ShortWay way = ShortWay.to(words)) {
            String text = plain(call("say", "[\"hello\"]"));
            int head = text.indexOf("\r\n\r\n") + 4;
            String response =
                    way.send(text.substring(0, head), text.substring(head, head + 9), text.substring(head + 9));
            assertHandled("\"hello\"", response);
        }
    }

    @Test
    void bodyThatBreaksOffIsHandedOnAsFarAsItCame() throws Exception {
        try (ShortWay way = ShortWay.to(words)) {
            String text = plain(call("say", "[\"hello\"]"));
            assertHandedOn("the body broke off", way.sendPart(text.substring(0, text.length() - 1)));
            assertEquals(0, way.transport().inFlight());
        }
    }

    @Test
    void nextRequestOnTheConnectionIsItsOwn() throws Exception {
        try (ShortWay way = ShortWay.to(words)) {
            String first = plain(call("say", "[\"one\"]")).replace(CLOSE + "\r\n", "");
            String both = way.send(first + plain(call("say", "[\"two\"]")));
            assertTrue(both.contains("\"one\"") && both.endsWith("\"two\",\"id\":1}"), both);
        }
    }

    @Test
    void nothingIsHandledBeforeTheWayIsOpen() throws Exception {
        try (ShortWay way = ShortWay.closed(words)) {
            assertHandedOn("{}", way.send(plain("{}")));
        }
    }

    @Test
    void nothingIsHandledThatComesInAtAnotherPort() throws Exception {
        try (ShortWay way = ShortWay.to(words)) {
            assertHandedOn("{}", way.sendElsewhere(plain("{}")));
        }
    }

    @Test
    void nothingIsHandledOnceTheTransportIsClosed() throws Exception {
        try (ShortWay way = ShortWay.to(words)) {
            way.transport().close();
            assertHandedOn("{}", way.send(plain("{}")));
        }
    }

    @Test
    void requestThatWouldHaveToWaitIsHandedOnWithItsBody() throws Exception {
        try (ShortWay way = ShortWay.to(words, ONE_AT_A_TIME, ServerLimits.DEFAULTS)) {
            CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> {
                try {
                    return way.send(plain(call("pass", "[]")));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            assertTrue(words.entered.await(10, TimeUnit.SECONDS));
            assertHandedOn("{}", way.send(plain("{}")));
            words.open.countDown();
            assertHandled("\"passed\"", first.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void requestForWhichThereIsNoMemoryIsHandedOnWithItsBody() throws Exception {
        try (ShortWay way = ShortWay.to(words, rules(10, 150), ServerLimits.DEFAULTS)) {
            String body = call("say", "[\"" + "x".repeat(150) + "\"]");
            assertHandedOn(body, way.send(plain(body)));
            assertHandled("\"hello\"", way.send(plain(call("say", "[\"hello\"]"))));
        }
    }

    @Test
    void nothingIsLeftUnderWayAfterwards() throws Exception {
        try (ShortWay way = ShortWay.to(words, ONE_AT_A_TIME, ServerLimits.DEFAULTS)) {
            for (int i = 0; i < 3; i++) {
                assertHandled("\"hello\"", way.send(plain(call("say", "[\"hello\"]"))));
            }
            assertTrue(way.transport().awaitIdle(Duration.ofSeconds(10)));
        }
    }
}
