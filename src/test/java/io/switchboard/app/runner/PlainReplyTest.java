package io.switchboard.app.runner;

import static io.switchboard.app.runner.PlainPost.CLOSE;
import static io.switchboard.app.runner.PlainPost.HOST;
import static io.switchboard.app.runner.PlainPost.TYPE;
import static io.switchboard.app.runner.PlainPost.assertHandled;
import static io.switchboard.app.runner.PlainPost.call;
import static io.switchboard.app.runner.PlainPost.plain;
import static io.switchboard.app.runner.PlainPost.post;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.ServerLimits;
import io.switchboard.transport.servlet.HttpLoad;
import io.switchboard.transport.servlet.HttpRules;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** What methods see that are called without a servlet, and what comes back. */
@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "there are no virtual threads before")
class PlainReplyTest {

    private final Words words = new Words();

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
