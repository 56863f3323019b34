package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed WAR, installed into a directory, and started from there. */
class InstalledRunnerIT {

    /** Settings of a server and a JVM with which the one that the installer runs would not start. */
    private static final Map<String, String> DISTURBING = Map.of(
            "SWITCHBOARD_PORT", "http",
            "JAVA_TOOL_OPTIONS", "-Dswitchboard.max-depth=none",
            "JDK_JAVA_OPTIONS", "-Dswitchboard.max-members=none");

    @TempDir
    static Path directory;

    private static Path installed;

    @BeforeAll
    static void install() throws Exception {
        installed = directory.resolve("installed");
        try (RunnerProcess installer = RunnerProcess.start(DISTURBING, List.of(), "--install", installed.toString())) {
            assertEquals(
                    0,
                    installer.process().awaitExit(),
                    () -> String.join("\n", installer.process().err()));
            assertEquals(
                    List.of("Switchboard is installed; start it with: java @" + arguments()),
                    installer.process().out());
        }
    }

    private static Path arguments() {
        return installed.resolve("switchboard.args");
    }

    private static RunnerProcess start(List<String> jvmOptions, String... args) throws IOException {
        return RunnerProcess.startInstalled(arguments(), jvmOptions, args);
    }

    @Test
    void answersCalls() throws Exception {
        try (RunnerProcess runner = start(List.of(), "--demo", "--port", "0")) {
            assertEquals(Rpc.result("19"), Rpc.call(runner.url(), "subtract", "[42,23]"));
        }
    }

    @Test
    void takesItsClassesFromTheArchive() throws Exception {
        try (RunnerProcess runner = start(List.of("-Xlog:class+load:file=" + log()), "--demo", "--port", "0")) {
            runner.url();
        }
        List<String> ours = Files.readAllLines(log()).stream()
                .filter(line -> line.contains(" io.switchboard.") && !line.contains("$$") && !line.contains("$Proxy"))
                .toList();
        List<String> archived = ours.stream()
                .filter(line -> line.contains("source: shared objects file"))
                .toList();
        assertTrue(archived.size() > ours.size() * 0.9, () -> String.join("\n", ours));
    }

    private static Path log() {
        return directory.resolve("classes.log");
    }

    @Test
    void offersTheBeansOfAJar() throws Exception {
        Path jar = new BeanArchive()
                .withClass("", "com.example.Greeter", BeanArchive.GREETER)
                .write(directory.resolve("greeter.jar"));
        try (RunnerProcess runner = start(List.of(), "--port", "0", "--services", jar.toString())) {
            assertEquals(Rpc.result("\"Hello, Ada!\""), Rpc.call(runner.url(), "greeter.greet", "[\"Ada\"]"));
        }
    }

    @Test
    void printsNothingButTheUrl() throws Exception {
        try (RunnerProcess runner = start(List.of(), "--demo", "--port", "0")) {
            assertEquals(
                    List.of("Switchboard is ready at " + runner.url()),
                    runner.process().out());
            assertEquals(List.of(), runner.process().err());
        }
    }

    @Test
    void exitsWithZeroOnSigterm() throws Exception {
        try (RunnerProcess runner = start(List.of(), "--demo", "--port", "0")) {
            runner.url();
            runner.process().terminate();
            assertEquals(0, runner.process().awaitExit());
        }
    }

    @Test
    void exitsWithTwoForAWrongOption() throws Exception {
        try (RunnerProcess runner = start(List.of(), "--prot=1")) {
            assertEquals(2, runner.process().awaitExit());
        }
    }

    @Test
    void keepsTheStandardOutputCleanWhereTheArchiveCannotBeUsed() throws Exception {
        Path copy = directory.resolve("arguments");
        Files.writeString(copy, Files.readString(arguments()).replace("switchboard.jsa", "missing.jsa"));
        try (RunnerProcess runner = RunnerProcess.startInstalled(copy, List.of(), "--version")) {
            assertEquals(0, runner.process().awaitExit());
            assertEquals(1, runner.process().out().size(), runner.process().out()::toString);
        }
    }

    @Test
    void startsOnAJvmThatDoesNotKnowTheOption() throws Exception {
        Path copy = directory.resolve("unknown");
        String unknown = Files.readString(arguments()).replaceFirst("-XX:\\w+=", "-XX:ArchiveOfTomorrow=");
        Files.writeString(copy, unknown);
        try (RunnerProcess runner = RunnerProcess.startInstalled(copy, List.of(), "--version")) {
            assertEquals(0, runner.process().awaitExit());
        }
    }

    @Test
    void startsFromADirectoryWithASpaceInItsName() throws Exception {
        Path target = directory.resolve("in stalled");
        Path spaced = target.resolve("switchboard.args");
        try (RunnerProcess installer = RunnerProcess.start("--install", target.toString())) {
            assertEquals(0, installer.process().awaitExit());
            assertEquals(
                    List.of("Switchboard is installed; start it with: java '@" + spaced + "'"),
                    installer.process().out());
        }
        try (RunnerProcess runner = RunnerProcess.startInstalled(spaced, List.of(), "--version")) {
            assertEquals(0, runner.process().awaitExit());
        }
    }

    @Test
    void refusesADirectoryThatIsNotEmpty() throws Exception {
        List<Path> before = list(installed);
        assertRefused(installed.toString(), 1, "not empty");
        assertEquals(before, list(installed));
    }

    private static List<Path> list(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.sorted().toList();
        }
    }

    @Test
    void refusesAFile() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertRefused(file.toString(), 1, file.toString());
    }

    @Test
    void asksForADirectory() throws Exception {
        assertRefused(null, 2, "--install");
    }

    private static void assertRefused(String target, int exit, String part) throws Exception {
        String[] args = target == null ? new String[] {"--install"} : new String[] {"--install", target};
        try (RunnerProcess installer = RunnerProcess.start(args)) {
            assertEquals(exit, installer.process().awaitExit());
            List<String> err = installer.process().err();
            assertEquals(1, err.size(), () -> String.join("\n", err));
            assertTrue(err.get(0).contains(part), err.get(0));
        }
    }
}
