package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packed WAR says when it is started in a way that cannot work, or only asked about itself. */
class RunnerStartIT {

    @TempDir
    Path directory;

    private static void assertOneLine(RunnerProcess runner, int exit, String... parts) throws InterruptedException {
        assertEquals(
                exit,
                runner.process().awaitExit(),
                () -> String.join("\n", runner.process().err()));
        List<String> err = runner.process().err();
        assertEquals(1, err.size(), () -> String.join("\n", err));
        assertEquals(List.of(), runner.process().out());
        assertFalse(err.get(0).contains("Exception"), err.get(0));
        for (String part : parts) {
            assertTrue(err.get(0).contains(part), err.get(0));
        }
    }

    @Test
    void namesATakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunnerProcess runner = RunnerProcess.start("--port", "" + taken.getLocalPort())) {
            assertOneLine(runner, 1, "127.0.0.1:" + taken.getLocalPort(), "in use");
        }
    }

    @Test
    void namesAJarThatIsNotThere() throws Exception {
        try (RunnerProcess runner = RunnerProcess.start("--port", "0", "--services", "no-such.jar")) {
            assertOneLine(runner, 2, "--services", "no-such.jar");
        }
    }

    @Test
    void namesAFileThatIsNoJar() throws Exception {
        Path file = Files.writeString(directory.resolve("text.jar"), "this is no jar");
        try (RunnerProcess runner = RunnerProcess.start("--port", "0", "--services", file.toString())) {
            assertOneLine(runner, 2, "--services", "text.jar");
        }
    }

    @Test
    void namesAnUnknownOption() throws Exception {
        try (RunnerProcess runner = RunnerProcess.start("--prot=1")) {
            assertOneLine(runner, 2, "--prot");
        }
    }

    @Test
    void namesABrokenBean() throws Exception {
        try (RunnerProcess runner = RunnerProcess.start(
                "--port",
                "0",
                "--services",
                jar(BeanArchive.GREETER.replace("\"greeter\"", "\"rpc\"")).toString())) {
            assertOneLine(
                    runner,
                    1,
                    "Switchboard: the name \"rpc.greet\" of com.example.Greeter.greet(String) is empty or reserved");
        }
    }

    @Test
    void namesAParameterThatCannotBeBound() throws Exception {
        String streams = BeanArchive.GREETER.replace("String name", "java.io.InputStream name");
        try (RunnerProcess runner =
                RunnerProcess.start("--port", "0", "--services", jar(streams).toString())) {
            assertOneLine(
                    runner, 1, "the parameter name of com.example.Greeter.greet(InputStream): JSON-B has no mapping");
        }
    }

    @Test
    void namesABeanWhoseDependencyIsMissing() throws Exception {
        String needy = BeanArchive.GREETER.replace(
                "    @RpcMethod",
                "    @jakarta.inject.Inject\n    java.util.concurrent.Executor missing;\n\n    @RpcMethod");
        try (RunnerProcess runner =
                RunnerProcess.start("--port", "0", "--services", jar(needy).toString())) {
            assertOneLine(runner, 1, "Greeter", "Executor");
        }
    }

    @Test
    void namesABeanThatNeedsAMissingClass() throws Exception {
        String needy =
                BeanArchive.GREETER.replace("    @RpcMethod", "    Gone gone;\n\n    @RpcMethod") + "class Gone {}";
        Path jar = archive(needy).without("com/example/Gone.class").write(directory.resolve("greeter.jar"));
        try (RunnerProcess runner = RunnerProcess.start("--port", "0", "--services", jar.toString())) {
            assertOneLine(runner, 1, jar.toString(), "com.example.Greeter", "com/example/Gone");
        }
    }

    private Path jar(String source) throws IOException {
        return archive(source).write(directory.resolve("greeter.jar"));
    }

    private static BeanArchive archive(String source) throws IOException {
        return new BeanArchive().withClass("", "com.example.Greeter", source);
    }

    @Test
    void namesTheVariableOfAnInvalidValue() throws Exception {
        try (RunnerProcess runner = RunnerProcess.start(Map.of("SWITCHBOARD_PORT", "http"), List.of())) {
            assertOneLine(runner, 2, "--port", "'http'", "environment variable SWITCHBOARD_PORT");
        }
    }

    @Test
    void prefersTheSystemPropertyToTheVariable() throws Exception {
        try (RunnerProcess runner = RunnerProcess.start(
                Map.of("SWITCHBOARD_PATH", "/variable"), List.of("-Dswitchboard.path=/property"), "--port", "0")) {
            assertEquals("/property", runner.url().getPath());
        }
    }

    @Test
    void printsItsVersion() throws Exception {
        try (RunnerProcess runner = RunnerProcess.start("--version")) {
            assertEquals(0, runner.process().awaitExit());
            assertTrue(runner.process().out().get(0).matches("Switchboard \\d+\\.\\d+\\.\\d+.*"));
        }
    }

    @Test
    void printsItsOptions() throws Exception {
        try (RunnerProcess runner = RunnerProcess.start("--help")) {
            assertEquals(0, runner.process().awaitExit());
            String help = String.join("\n", runner.process().out());
            for (String option : List.of("--host", "--port", "--demo", "--services", "--stdio", "--version")) {
                assertTrue(help.contains(option), option);
            }
        }
    }
}
