package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the packed WAR unpacks when it is started, and what it finds there. */
@Timeout(300)
class RunnerUnpackingIT {

    @TempDir
    Path directory;

    private RunnerProcess start(String... jvmOptions) throws IOException {
        List<String> options = Stream.concat(Stream.of("-Djava.io.tmpdir=" + directory), Stream.of(jvmOptions))
                .toList();
        return RunnerProcess.start(Map.of(), options, "--demo", "--port", "0");
    }

    /** Lists all that there is, but for what the JVM has there itself with some JDKs. */
    private List<Path> unpacked() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("hsperfdata_"))
                    .toList();
        }
    }

    @Test
    void nobodyElseCanReadIt() throws Exception {
        try (RunnerProcess runner = start()) {
            runner.url();
            assertEquals(
                    List.of("rwx------"),
                    unpacked().stream().map(RunnerUnpackingIT::permissions).toList());
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void twoHaveTheirOwn() throws Exception {
        try (RunnerProcess one = start();
                RunnerProcess other = start()) {
            one.url();
            other.url();
            assertEquals(2, unpacked().size());
        }
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        try (RunnerProcess runner = start()) {
            runner.url();
            runner.process().terminate();
            runner.process().awaitExit();
        }
        assertEquals(List.of(), unpacked());
    }

    @Test
    void namesATemporaryDirectoryThatIsNotThere() throws Exception {
        try (RunnerProcess runner = start("-Djava.io.tmpdir=" + directory.resolve("missing"))) {
            assertEquals(1, runner.process().awaitExit());
            // Some JDKs have a say of their own.
            List<String> err = runner.process().err().stream()
                    .filter(line -> !line.startsWith("WARNING: java.io.tmpdir"))
                    .toList();
            assertEquals(1, err.size(), () -> String.join("\n", err));
            assertTrue(err.get(0).contains(directory.resolve("missing").toString()), err.get(0));
        }
    }

    @Test
    void nothingIsLeftBehindBySigtermWhileItIsUnpacked() throws Exception {
        try (RunnerProcess runner = start()) {
            while (unpacked().isEmpty()) {
                Thread.sleep(1);
            }
            runner.process().terminate();
            runner.process().awaitExit();
        }
        assertEquals(List.of(), unpacked());
    }

    @Test
    void weldFindsTheClassesThatItWouldMake() throws Exception {
        Path log = directory.resolve("classes.log");
        try (RunnerProcess runner = start("-Xlog:class+load:file=" + log)) {
            runner.url();
        }
        try (Stream<String> lines = Files.lines(log)) {
            assertEquals(
                    List.of(),
                    lines.filter(line -> line.contains(" org.jboss.classfilewriter.ClassFile "))
                            .toList());
        }
    }
}
