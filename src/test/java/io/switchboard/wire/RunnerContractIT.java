package io.switchboard.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.app.RunnerProcess;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged WAR, running alone on embedded Jetty. */
class RunnerContractIT extends HttpContract {

    private RunnerProcess runner;
    private URI rpc;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        runner = RunnerProcess.serving(
                "--demo", "--max-in-flight", String.valueOf(MAX_IN_FLIGHT), "--max-waiting=0", "--cors-origins", PAGE);
        rpc = runner.url();
    }

    @AfterAll
    void stop() {
        runner.close();
    }

    @Override
    URI rpc() {
        return rpc;
    }

    @Test
    void serverKeepsItsVersionToItself() throws Exception {
        assertEquals(Optional.empty(), post(SUM).headers().firstValue("Server"));
    }
}
