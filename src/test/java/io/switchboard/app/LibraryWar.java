package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What holds for other people's WARs that have the library and one bean in them, in any servlet container. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class LibraryWar {

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.1" metadata-complete="%s">
              <context-param>
                <param-name>switchboard.%s</param-name>
                <param-value>%s</param-value>
              </context-param>
            </web-app>
            """;

    private Path directory;
    private WebServer server;

    /** Starts the container. */
    abstract WebServer start(Map<String, Path> wars) throws Exception;

    private static BeanArchive greeter() throws IOException {
        return withBean("com.example.Greeter", BeanArchive.GREETER);
    }

    private static BeanArchive withBean(String name, String source) throws IOException {
        return new BeanArchive().withLibraries().withClass("WEB-INF/classes/", name, source);
    }

    @BeforeAll
    final void startServer() throws Exception {
        directory = Files.createTempDirectory("wars-");
        Map<String, BeanArchive> archives = new LinkedHashMap<>();
        archives.put("plain", greeter());
        archives.put("marked", greeter().with("WEB-INF/beans.xml", ""));
        archives.put("moved", greeter().with("WEB-INF/web.xml", WEB_XML.formatted(false, "path", "/api")));
        archives.put("complete", greeter().with("WEB-INF/web.xml", WEB_XML.formatted(true, "path", "/rpc")));
        archives.put("off", greeter().with("WEB-INF/web.xml", WEB_XML.formatted(false, "path", "off")));
        archives.put("wrong", greeter().with("WEB-INF/web.xml", WEB_XML.formatted(false, "max-in-flight", "many")));
        archives.put("untraced", greeter().with("WEB-INF/web.xml", WEB_XML.formatted(false, "telemetry", "true")));
        archives.put("request", withBean("com.example.Requests", LibraryBeans.REQUEST));
        archives.put("guarded", withBean("com.example.Guarded", LibraryBeans.GUARDED));
        archives.put(
                "traced-nowhere",
                greeter()
                        .withTelemetryInterfaces()
                        .with("WEB-INF/web.xml", WEB_XML.formatted(false, "telemetry", "true")));
        archives.put("empty", new BeanArchive().withLibraries());
        archives.put("bare", greeter().withoutLibraries("weld", "jakarta.enterprise", "jakarta.inject"));
        Map<String, Path> wars = new LinkedHashMap<>();
        for (Map.Entry<String, BeanArchive> archive : archives.entrySet()) {
            wars.put(archive.getKey(), archive.getValue().write(directory.resolve(archive.getKey() + ".war")));
        }
        server = start(wars);
    }

    @AfterAll
    final void closeServer() throws IOException {
        if (server != null) {
            server.close();
        }
        Directories.delete(directory);
    }

    private void assertGreets(String path) {
        assertEquals(
                Rpc.result("\"Hello, Ada!\""),
                Rpc.call(server.url().resolve(path), "greeter.greet", "{\"name\":\"Ada\"}"));
    }

    private void assertTells(String expected, String path, String method, String params) {
        assertEquals(Rpc.result(expected), Rpc.call(server.url().resolve(path), method, params));
    }

    @Test
    void answersWithNothingConfigured() {
        assertGreets("plain/rpc");
    }

    @Test
    void answersInAnArchiveMarkedForCdi() {
        assertGreets("marked/rpc");
    }

    @Test
    void answersInAnApplicationWhoseDescriptorIsComplete() {
        assertGreets("complete/rpc");
    }

    @Test
    void leavesTheRequestToBeInjected() {
        assertTells("\"POST\"", "request/rpc", "requests.method", "[1]");
    }

    @Test
    void leavesTheRequestToBeInjectedHoweverManyCallsAreUnderWay() {
        int many = 100;
        List<CompletableFuture<String>> replies = IntStream.range(0, many)
                .mapToObj(i -> Rpc.callLater(server.url().resolve("request/rpc"), "requests.method", "[" + many + "]"))
                .toList();
        for (CompletableFuture<String> reply : replies) {
            assertEquals(Rpc.result("\"POST\""), reply.join());
        }
    }

    @Test
    void hasOneRequestContextForAllCallsOfABatch() {
        String slow = Rpc.request("requests.number", "[]");
        String batch = "[" + slow + "," + slow + "," + slow + "]";
        assertEquals(
                "[" + Rpc.result("1") + "," + Rpc.result("2") + "," + Rpc.result("3") + "]",
                Rpc.sendLater(server.url().resolve("request/rpc"), batch).join());
    }

    @Test
    void interceptsInTheOrderOfThePriorities() {
        assertTells("\"outer inner\"", "guarded/rpc", "guarded.marks", "[]");
    }

    @Test
    void prefersAlternativesAndDecoratesThemAsTheirPrioritiesSay() {
        assertTells("\"other!\"", "guarded/rpc", "guarded.word", "[]");
    }

    @Test
    void answersWhereAnInitParameterSays() {
        assertGreets("moved/api");
    }

    @Test
    void answersNowhereWhenSwitchedOff() throws Exception {
        assertEquals(404, Rpc.get(server.url().resolve("off/rpc")).statusCode());
    }

    @Test
    void saysInOneLineWhichInitParameterIsWrong() throws Exception {
        String line = server.process()
                .awaitLine(".*Switchboard cannot start: .*max-in-flight.*")
                .group();
        assertTrue(line.contains("--max-in-flight"), line);
        assertTrue(line.contains("'many'"), line);
        assertTrue(line.contains("init-parameter switchboard.max-in-flight"), line);
    }

    @Test
    void saysThatTelemetryNeedsItsLibrary() throws Exception {
        server.process().awaitLine("Switchboard cannot start: --telemetry needs OpenTelemetry on the class path");
    }

    @Test
    void saysThatTelemetryNeedsWhatImplementsIt() throws Exception {
        server.process()
                .awaitLine(
                        "Switchboard cannot start: --telemetry needs a GlobalOpenTelemetry .* or OpenTelemetry's SDK");
    }

    @Test
    void saysThatNoServiceWasFound() throws Exception {
        server.process().awaitLine("no bean with @RpcService was found, so there is nothing to call");
    }

    @Test
    void saysThatThereIsNoContainer() throws Exception {
        server.process().awaitLine("Switchboard cannot start: there is no CDI container in this application; add one");
    }
}
