package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.ServerLimits;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.CallContext;
import io.switchboard.transport.servlet.HttpLoad;
import io.switchboard.transport.servlet.HttpRules;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are handled without a servlet, how, and that all others are handed on as they came. */
@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "there are no virtual threads before")
class PlainRequestsTest {

    private static final String HOST = "Host: localhost";
    private static final String TYPE = "Content-Type: application/json";
    private static final String CLOSE = "Connection: close";

    private static final HttpRules ONE_AT_A_TIME = rules(1, 1 << 20);

    private static HttpRules rules(int maxInFlight, int maxBufferedBytes) {
        HttpLoad load = HttpLoad.DEFAULTS;
        return new HttpRules(
                1 << 20,
                new HttpLoad(maxInFlight, 0, load.waitTimeout(), maxBufferedBytes, load.inlineCalls(), 1),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static String call(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + ",\"id\":1}";
    }

    private static String post(String body, String... headers) {
        return head("POST /rpc HTTP/1.1", headers) + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String head(String requestLine, String... headers) {
        return requestLine + "\r\n" + String.join("\r\n", headers) + "\r\n" + CLOSE + "\r\n";
    }

    private static String plain(String body) {
        return post(body, HOST, TYPE);
    }

    private static void assertHandled(String result, String response) {
        assertTrue(response.startsWith("HTTP/1.1 200 "), response);
        assertTrue(response.endsWith("\r\n\r\n{\"jsonrpc\":\"2.0\",\"result\":" + result + ",\"id\":1}"), response);
    }

    private static void assertHandedOn(String body, String response) {
        assertTrue(response.startsWith("HTTP/1.1 " + ShortWay.HANDED_ON), response);
        assertTrue(response.endsWith("\r\n\r\n" + body), response);
    }

    /** What is called. */
    public static final class Words {

        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        @RpcMethod
        public String say(String word) {
            return word;
        }

        @RpcMethod
        public String loader() {
            return Thread.currentThread().getContextClassLoader().getName();
        }

        @RpcMethod
        public String language(CallContext context) {
            return context.locales().toString();
        }

        @RpcMethod
        public String header(CallContext context, String name) {
            return context.metadata(name).orElse("none");
        }

        /** Does not listen to whoever tells it to stop. */
        @RpcMethod
        public String persist() {
            long end = System.nanoTime() + 400_000_000;
            while (System.nanoTime() - end < 0) {
                LockSupport.parkNanos(1_000_000);
            }
            return "done";
        }

        @RpcMethod
        public String pass() throws InterruptedException {
            entered.countDown();
            open.await();
            return "passed";
        }
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
            assertTrue(way.send(head + "\r\n2\r\n{}\r\n0\r\n\r\n").contains("{}"));
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

    @Test
    void notificationIsAnsweredWithNothing() throws Exception {
        try (ShortWay way = ShortWay.to(words)) {
            String response = way.send(plain("{\"jsonrpc\":\"2.0\",\"method\":\"say\",\"params\":[\"x\"]}"));
            assertTrue(response.startsWith("HTTP/1.1 204 ") && response.endsWith("\r\n\r\n"), response);
            assertFalse(response.contains("Content-Type:"), response);
        }
    }

    @Test
    void lateCallIsAnsweredAtItsDeadlineAndNothingFollowsOnItsConnection() throws Exception {
        ServerLimits limits = new ServerLimits(Duration.ofMillis(100), 1, 10, Duration.ofMillis(100));
        try (ShortWay way = ShortWay.to(words, HttpRules.DEFAULTS, limits)) {
            String response = way.send(plain(call("persist", "[]")).replace(CLOSE + "\r\n", ""));
            assertTrue(response.contains("Connection: close\r\n") && response.contains("\"error\""), response);
        }
    }

    @Test
    void methodSeesTheClassesOfTheApplication() throws Exception {
        try (ShortWay way = ShortWay.to(words)) {
            assertHandled("\"application\"", way.send(plain(call("loader", "[]"))));
        }
    }

    @Test
    void methodSeesTheHeaderFields() throws Exception {
        try (ShortWay way = ShortWay.to(words)) {
            String body = call("header", "[\"x-trace\"]");
            assertHandled("\"1, 2\"", way.send(post(body, HOST, TYPE, "X-Trace: 1", "X-Trace: 2")));
        }
    }

    @Test
    void methodSeesTheCallersLanguages() throws Exception {
        try (ShortWay way = ShortWay.to(words)) {
            String body = call("language", "[]");
            assertHandled(
                    "\"[de, en]\"", way.send(post(body, HOST, TYPE, "Accept-Language: de", "Accept-Language: en")));
        }
    }

    @Test
    void wherePagesMayReadRepliesCachesAreToldThatTheyDiffer() throws Exception {
        HttpRules rules =
                new HttpRules(1 << 20, HttpLoad.DEFAULTS, Set.of(), Set.of(), Set.of("https://app.example.org"));
        try (ShortWay way = ShortWay.to(words, rules, ServerLimits.DEFAULTS)) {
            assertTrue(way.send(plain(call("say", "[\"x\"]"))).contains("Vary: Origin\r\n"));
        }
    }
}
