package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed WAR, run as a server of its own. */
class RunnerIT {

    @TempDir
    Path directory;

    @Test
    void answersCallsAtTheUrlThatItPrints() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving("--demo")) {
            assertEquals(Rpc.result("19"), Rpc.call(runner.url(), "subtract", "[42,23]"));
        }
    }

    @Test
    void printsNothingButTheUrl() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving("--demo")) {
            Rpc.call(runner.url(), "demo.fail", "[]");
            assertEquals(
                    List.of("Switchboard is ready at " + runner.url()),
                    runner.process().out());
        }
    }

    @Test
    void offersNoSamplesUnlessAsked() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving()) {
            assertTrue(Rpc.call(runner.url(), "subtract", "[42,23]").contains("-32601"));
        }
    }

    @Test
    void offersTheBeansOfAJarWithoutABeansXml() throws Exception {
        Path jar = new BeanArchive()
                .withClass("", "com.example.Greeter", BeanArchive.GREETER)
                .write(directory.resolve("greeter.jar"));
        try (RunnerProcess runner = RunnerProcess.serving("--services", jar.toString())) {
            assertEquals(Rpc.result("\"Hello, Ada!\""), Rpc.call(runner.url(), "greeter.greet", "[\"Ada\"]"));
        }
    }

    @Test
    void offersTheBeansOfAJarWithABeansXml() throws Exception {
        Path jar = new BeanArchive()
                .withClass("", "com.example.Greeter", BeanArchive.GREETER)
                .with("META-INF/beans.xml", "")
                .write(directory.resolve("greeter.jar"));
        try (RunnerProcess runner = RunnerProcess.serving("--services", jar.toString())) {
            assertEquals(Rpc.result("\"Hello, Ada!\""), Rpc.call(runner.url(), "greeter.greet", "[\"Ada\"]"));
        }
    }

    @Test
    void answersAtAnotherPath() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving("--demo", "--path", "/api/v1")) {
            assertTrue(runner.url().getPath().equals("/api/v1"));
            assertEquals(Rpc.result("19"), Rpc.call(runner.url(), "subtract", "[42,23]"));
        }
    }

    @Test
    void tracesRawMessagesWhenAsked() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving("--demo", "--trace")) {
            Rpc.call(runner.url(), "subtract", "[42,23]");
            runner.process().awaitLine("<-- \\{\"jsonrpc\":\"2.0\",\"result\":19,\"id\":1\\}");
        }
    }

    @Test
    void finishesTheCallsInFlightOnSigtermAndExitsWithZero() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving("--demo", "--trace")) {
            CompletableFuture<String> reply = Rpc.callLater(runner.url(), "demo.sleep", "[1500]");
            runner.process().awaitLine("--> .*demo.sleep");
            runner.process().terminate();
            assertEquals(Rpc.result("1500"), reply.join());
            assertEquals(0, runner.process().awaitExit());
        }
    }

    @Test
    void givesACallUpThatOutlastsTheDrainTimeout() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving("--demo", "--trace", "--drain-timeout", "1")) {
            CompletableFuture<String> reply = Rpc.callLater(runner.url(), "demo.sleep", "[600000]");
            runner.process().awaitLine("--> .*demo.sleep");
            runner.process().terminate();
            assertEquals(0, runner.process().awaitExit());
            reply.exceptionally(lost -> "lost").join();
            List<String> warnings = runner.process().err().stream()
                    .dropWhile(line -> !line.contains("WARNING"))
                    .toList();
            // Not every JDK's Jetty finds that there is something to say.
            assertTrue(warnings.size() <= 1, () -> String.join("\n", warnings));
        }
    }

    @Test
    void saysNothingAboutItselfOutsideThePath() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving()) {
            HttpResponse<String> page = Rpc.get(runner.url().resolve("/"));
            assertEquals(HttpURLConnection.HTTP_NOT_FOUND, page.statusCode());
            assertEquals("404 Not Found\n", page.body());
            assertTrue(page.headers().firstValue("Server").isEmpty());
        }
    }

    @Test
    void saysNothingAboutItselfToWhatIsNotHttp() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving()) {
            String reply = exchange(runner.url(), "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
            assertTrue(reply.startsWith("HTTP/1.1 400 "), reply);
            assertFalse(reply.toLowerCase(Locale.ROOT).contains("jetty"), reply);
        }
    }

    @Test
    void servesNothingOfTheArchive() throws Exception {
        try (RunnerProcess runner = RunnerProcess.serving()) {
            for (String path :
                    List.of("/META-INF/MANIFEST.MF", "/WEB-INF/web.xml", "/io/switchboard/demo/Demo.class")) {
                assertEquals(
                        HttpURLConnection.HTTP_NOT_FOUND,
                        Rpc.get(runner.url().resolve(path)).statusCode(),
                        path);
            }
        }
    }

    private static String exchange(URI url, String request) throws Exception {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
