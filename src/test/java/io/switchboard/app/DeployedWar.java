package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What holds for the packed WAR in any servlet container. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DeployedWar {

    private static final Path WAR = Path.of(System.getProperty("switchboard.war", "target/switchboard.war"));

    private WebServer server;

    /** Starts the container. */
    abstract WebServer start(Map<String, Path> wars, Map<String, String> environment) throws Exception;

    /** Names the class of which the container makes one for each application. */
    abstract String classLoader();

    @BeforeAll
    final void startServer() throws Exception {
        server = start(Map.of("switchboard", WAR), Map.of("SWITCHBOARD_DEMO", "true"));
    }

    @AfterAll
    final void closeServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    private String subtract(String name) {
        return Rpc.call(server.url().resolve(name + "/rpc"), "subtract", "[42,23]");
    }

    @Test
    void answersBelowItsContextPath() {
        assertEquals(Rpc.result("19"), subtract("switchboard"));
    }

    @Test
    void callsBeansInARequestContext() {
        String reply = Rpc.call(server.url().resolve("switchboard/rpc"), "demo.whoami", "[]");
        assertTrue(reply.contains("\"transport\":\"http\""), reply);
    }

    @Test
    void hasToldWeldToMakeNoContextsOfRequests() throws Exception {
        assertEquals(1, Diagnostics.liveObjects(server.process(), "io.switchboard.app.NoRequestContexts", 1));
    }

    @Test
    void servesNothingOfTheArchive() throws Exception {
        for (String path : List.of(
                "META-INF/MANIFEST.MF",
                "META-INF/versions/9/io/switchboard/launch/Launcher.class",
                "WEB-INF/beans.xml",
                "WEB-INF/jetty-ee11-web.xml",
                "WEB-INF/lib/switchboard-demo.jar",
                "WEB-INF/lib/",
                "io/switchboard/launch/Launcher.class",
                "io/",
                "")) {
            assertEquals(
                    HttpURLConnection.HTTP_NOT_FOUND,
                    Rpc.get(server.url().resolve("switchboard/" + path)).statusCode(),
                    path);
        }
    }

    @Test
    void livesBesideAnotherAndIsGoneWithoutATraceWhenUndeployed() throws Exception {
        List<String> before = weldThreads();
        server.deploy("other", WAR);
        server.process().awaitLine("other");
        awaitAnswer("other");
        assertEquals(Rpc.result("19"), subtract("switchboard"));
        server.undeploy("other");
        assertEquals(Rpc.result("19"), subtract("switchboard"));
        assertEquals(1, Diagnostics.liveObjects(server.process(), classLoader(), 1));
        assertEquals(1, Diagnostics.liveObjects(server.process(), "io.switchboard.AsyncRpcServer", 1));
        assertEquals(before, weldThreads());
        assertEquals(
                List.of(),
                server.process().err().stream()
                        .filter(line -> line.contains("memory leak") || line.contains("started a thread"))
                        .toList());
    }

    private List<String> weldThreads() throws Exception {
        return Diagnostics.threads(server.process())
                .filter(name -> name.startsWith("weld-"))
                .sorted()
                .toList();
    }

    private void awaitAnswer(String name) throws InterruptedException {
        for (int i = 0; i < 600 && !subtract(name).equals(Rpc.result("19")); i++) {
            Thread.sleep(100);
        }
        assertEquals(Rpc.result("19"), subtract(name));
    }
}
