package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --install} does where it goes wrong, and what it is not to be disturbed by. */
@Timeout(300)
class InstallingIT {

    @TempDir
    Path directory;

    @AfterEach
    void removeLinks() throws IOException {
        // JUnit would, too, but warns of every one.
        if (Files.exists(home())) {
            Directories.delete(home());
        }
    }

    private Path home() {
        return directory.resolve("jdk");
    }

    private RunnerProcess install(List<String> jvmOptions, Path target) throws IOException {
        return RunnerProcess.start(Map.of(), jvmOptions, "--install", target.toString());
    }

    /** Has the training run on a JVM that does what a script says. */
    private List<String> jvm(String script) throws IOException {
        Path home = Files.createDirectories(home());
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.home")))) {
            for (Path file : (Iterable<Path>) files.filter(file -> !file.endsWith("bin"))::iterator) {
                Files.createSymbolicLink(home.resolve(file.getFileName()), file);
            }
        }
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        return List.of("-Djava.home=" + home);
    }

    private static void assertFails(RunnerProcess installer, String reason) throws InterruptedException {
        assertEquals(1, installer.process().awaitExit());
        List<String> err = installer.process().err();
        assertEquals(1, err.size(), () -> String.join("\n", err));
        assertTrue(err.get(0).endsWith(reason), err.get(0));
    }

    @Test
    void tellsWhatTheServerSays() throws Exception {
        List<String> jvm = jvm("echo 'Switchboard: out of order'; echo '[error] no archive'; exit 1");
        try (RunnerProcess installer = install(jvm, directory.resolve("target"))) {
            assertFails(installer, "the server does not start: out of order");
        }
    }

    @Test
    void tellsWhatTheJvmSaysWhereThereIsNoServer() throws Exception {
        try (RunnerProcess installer = install(jvm("echo 'no heap'; exit 1"), directory.resolve("target"))) {
            assertFails(installer, "the server does not start: no heap");
        }
    }

    @Test
    void leavesNoDirectoryBehindThatItMade() throws Exception {
        Path parent = directory.resolve("made");
        try (RunnerProcess installer = install(jvm("exit 1"), parent.resolve("target"))) {
            installer.process().awaitExit();
        }
        assertFalse(Files.exists(parent));
    }

    @Test
    void leavesADirectoryThatWasThereEmpty() throws Exception {
        Path target = Files.createDirectory(directory.resolve("target"));
        try (RunnerProcess installer = install(jvm("exit 1"), target)) {
            installer.process().awaitExit();
        }
        try (Stream<Path> files = Files.list(target)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void endsTheTrainingAndClearsUpOnSigterm() throws Exception {
        Path pid = directory.resolve("pid");
        Path target = directory.resolve("target");
        try (RunnerProcess installer = install(
                jvm("echo $$ > '" + pid + ".new'; mv '" + pid + ".new' '" + pid + "'; exec sleep 60"), target)) {
            while (Files.notExists(pid)) {
                Thread.sleep(50);
            }
            installer.process().terminate();
            installer.process().awaitExit();
        }
        long number = Long.parseLong(Files.readString(pid).strip());
        assertFalse(ProcessHandle.of(number).isPresent(), "the training goes on");
        assertFalse(Files.exists(target));
    }

    @Test
    void refusesADirectoryThatNoClassPathCanName() throws Exception {
        Path target = directory.resolve("a:b");
        try (RunnerProcess installer = install(List.of(), target)) {
            assertFails(installer, "no class path can name a directory with ':' in it");
        }
        assertFalse(Files.exists(target));
    }
}
