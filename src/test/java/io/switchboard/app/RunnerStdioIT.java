package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed WAR, serving the process that started it. */
class RunnerStdioIT {

    @TempDir
    Path directory;

    private static void write(RunnerProcess runner, String line) throws IOException {
        OutputStream in = runner.process().in();
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    @Test
    void answersEachLineWithALine() throws Exception {
        try (RunnerProcess runner = RunnerProcess.start("--demo", "--stdio")) {
            write(runner, Rpc.request("subtract", "[42,23]"));
            runner.process().awaitLine("\"result\":19");
            write(runner, Rpc.request("calc.add", "[1,2]"));
            runner.process().awaitLine("\"result\":3");
            assertEquals(
                    List.of(Rpc.result("19"), Rpc.result("3")), runner.process().out());
        }
    }

    @Test
    @WithinLimit("request-bytes")
    @BeyondLimit("request-bytes")
    void lineEndsWithItsLastByte() throws Exception {
        String call = Rpc.request("subtract", "[42,23]");
        try (RunnerProcess runner = RunnerProcess.start("--demo", "--stdio")) {
            write(runner, call + " ".repeat(1_048_576 - call.length()));
            runner.process().awaitLine("\"result\":19");
            write(runner, call + " ".repeat(1_048_577 - call.length()));
            runner.process().awaitLine("\"code\":-32007.*\"data\":\\{\"limit\":\"request-bytes\",\"max\":1048576\\}");
        }
    }

    @Test
    void endsWithTheInputOnceEverythingIsAnswered() throws Exception {
        try (RunnerProcess runner = RunnerProcess.start("--demo", "--stdio")) {
            write(runner, Rpc.request("demo.sleep", "[500]"));
            runner.process().in().close();
            assertEquals(0, runner.process().awaitExit());
            assertEquals(List.of(Rpc.result("500")), runner.process().out());
        }
    }

    @Test
    void answersAtTheEndOfTheInputWhatOutlastsTheDrainTimeout() throws Exception {
        try (RunnerProcess runner = RunnerProcess.start("--demo", "--stdio", "--drain-timeout", "0")) {
            write(runner, Rpc.request("demo.sleep", "[500]"));
            runner.process().in().close();
            assertEquals(0, runner.process().awaitExit());
            assertEquals(List.of(Rpc.result("500")), runner.process().out());
        }
    }

    @Test
    void waitsOnSigtermForNoMoreThanTheDrainTimeout() throws Exception {
        try (RunnerProcess runner =
                RunnerProcess.start("--demo", "--stdio", "--trace", "--drain-timeout", "0", "--call-timeout", "600")) {
            write(runner, Rpc.request("demo.sleep", "[600000]"));
            runner.process().awaitLine("--> .*demo.sleep");
            runner.process().terminate();
            assertEquals(0, runner.process().awaitExit());
        }
    }

    @Test
    void endsOnSigtermThoughTheInputIsOpen() throws Exception {
        try (RunnerProcess runner = RunnerProcess.start("--demo", "--stdio")) {
            write(runner, Rpc.request("subtract", "[42,23]"));
            runner.process().awaitLine("\"result\":19");
            runner.process().terminate();
            assertEquals(0, runner.process().awaitExit());
        }
    }

    @Test
    void keepsWhatABeanPrintsFromTheReplies() throws Exception {
        Path jar = new BeanArchive()
                .withClass("", "com.example.Greeter", BeanArchive.GREETER)
                .write(directory.resolve("greeter.jar"));
        try (RunnerProcess runner = RunnerProcess.start("--stdio", "--services", jar.toString())) {
            write(runner, Rpc.request("greeter.greet", "[\"Ada\"]"));
            runner.process().in().close();
            runner.process().awaitExit();
            assertEquals(
                    List.of(Rpc.result("\"Hello, Ada!\"")), runner.process().out());
        }
    }
}
