package io.switchboard.wire;

import io.switchboard.app.TomcatServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The packaged WAR on a Tomcat 11 as its makers distribute it. */
class TomcatContractIT extends HttpContract {

    private TomcatServer server;

    /** Starts the server. */
    TomcatServer start(Map<String, Path> wars, Map<String, String> environment)
            throws IOException, InterruptedException {
        return TomcatServer.start(wars, environment);
    }

    @BeforeAll
    final void start() throws IOException, InterruptedException {
        server = start(
                Map.of("app", Path.of(System.getProperty("switchboard.war"))),
                Map.of(
                        "SWITCHBOARD_DEMO",
                        "true",
                        "SWITCHBOARD_MAX_IN_FLIGHT",
                        String.valueOf(MAX_IN_FLIGHT),
                        "SWITCHBOARD_MAX_WAITING",
                        "0",
                        "SWITCHBOARD_CORS_ORIGINS",
                        PAGE));
    }

    @AfterAll
    final void stop() throws IOException {
        server.close();
    }

    @Override
    URI rpc() {
        return server.url().resolve("app/rpc");
    }
}
