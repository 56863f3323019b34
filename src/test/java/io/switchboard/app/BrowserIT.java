package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page in a real browser (Debian's Chromium) gets from a server of another origin. */
class BrowserIT {

    private static final Pattern RESULT = Pattern.compile("<pre id=\"result\">(.*?)</pre>", Pattern.DOTALL);

    /** Calls the server, and shows what it got: the status and the body, or that it got nothing. */
    private static final String SCRIPT = """
            <!doctype html><pre id="result">nothing yet</pre>
            <script>
              const show = text => document.getElementById('result').textContent = text;
              fetch('%s', {method: 'POST', headers: %s, body: '%s'})
                .then(async r => show(r.status + ' ' + await r.text()))
                .catch(e => show(e.name));
            </script>
            """;

    @TempDir
    Path profile;

    private HttpServer pages;

    @BeforeEach
    void servePages() throws IOException {
        pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pages.start();
    }

    @AfterEach
    void stopPages() {
        pages.stop(0);
    }

    private String origin() {
        return "http://127.0.0.1:" + pages.getAddress().getPort();
    }

    /** Shows the browser a page that calls a server, and gives what the page shows in the end. */
    private String resultOfPage(RunnerProcess server, String headers) throws Exception {
        byte[] page = SCRIPT.formatted(server.url(), headers, Rpc.request("subtract", "[42,23]"))
                .getBytes(StandardCharsets.UTF_8);
        pages.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        List<String> command = List.of(
                System.getProperty("chromium", "chromium"),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile,
                "--virtual-time-budget=10000",
                "--dump-dom",
                origin() + "/");
        try (ChildProcess browser = ChildProcess.start(command, Map.of())) {
            browser.awaitExit();
            String dom = String.join("\n", browser.out());
            Matcher result = RESULT.matcher(dom);
            return result.find() ? result.group(1) : dom + "\n" + String.join("\n", browser.err());
        }
    }

    private static String json(String more) {
        return "{'Content-Type': 'application/json'" + more + "}";
    }

    @Test
    void pageOfAListedOriginReadsTheReply() throws Exception {
        try (RunnerProcess server = RunnerProcess.serving("--demo", "--cors-origins", origin())) {
            assertEquals("200 " + Rpc.result("19"), resultOfPage(server, json(", 'Request-Timeout-Ms': '1000'")));
        }
    }

    @Test
    void pageOfAListedOriginReadsWhyItIsRefused() throws Exception {
        try (RunnerProcess server =
                RunnerProcess.serving("--demo", "--cors-origins", origin(), "--max-request-bytes", "10")) {
            String result = resultOfPage(server, json(""));
            assertEquals("413 ", result.substring(0, 4));
        }
    }

    @Test
    void pageOfAListedOriginCallsWithAToken() throws Exception {
        TestTokens issuer = TestTokens.issuer("one");
        Path keys = issuer.writeTo(profile.resolve("keys.json"));
        try (RunnerProcess server = RunnerProcess.serving(
                "--demo",
                "--cors-origins",
                origin(),
                "--auth-jwt-keys",
                keys.toString(),
                "--auth-jwt-audience",
                TestTokens.AUDIENCE)) {
            String token = ", 'Authorization': 'Bearer " + issuer.token("ada") + "'";
            assertEquals("200 " + Rpc.result("19"), resultOfPage(server, json(token)));
        }
    }

    @Test
    void pageReadsNothingWithoutTheSetting() throws Exception {
        try (RunnerProcess server = RunnerProcess.serving("--demo")) {
            assertEquals("TypeError", resultOfPage(server, json("")));
        }
    }

    @Test
    void pageOfAnotherOriginReadsNothing() throws Exception {
        try (RunnerProcess server = RunnerProcess.serving("--demo", "--cors-origins", "http://127.0.0.1:1")) {
            assertEquals("TypeError", resultOfPage(server, json("")));
        }
    }
}
