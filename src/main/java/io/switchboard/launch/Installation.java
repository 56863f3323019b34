package io.switchboard.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A directory from which the runner starts faster than out of the WAR: its class path as jars, an archive of its classes
 * as the JVM keeps them in memory, and a file of arguments for {@code java} that names both.
 */
final class Installation {

    /** From this release of the JDK on, the archive holds linked classes and profiles, too. */
    private static final int AOT_CACHES_SINCE = 25;

    private static final String ARGUMENTS = "switchboard.args";
    private static final String ARCHIVE = "switchboard.jsa";

    private final Path directory;

    /** Takes the directory; it may be missing. */
    Installation(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /**
     * Makes the installation, or leaves everything as it was.
     *
     * @param war what to install
     * @return the file of arguments
     * @throws IOException when the directory is neither new nor empty, cannot be written to or named, or the runner does not start
     * @throws InterruptedException when told to stop
     */
    Path make(WarFile war) throws IOException, InterruptedException {
        requireUsable();
        List<Path> made = missing();
        ReentrantLock working = new ReentrantLock();
        working.lock();
        // When the program is told to end, this thread hears of it by the training that fails, and clears up: so long
        // it stays.
        Runtime.getRuntime().addShutdownHook(new Thread(working::lock, "switchboard-clean-up"));
        try {
            Files.createDirectories(directory);
            return fill(war);
        } catch (IOException | InterruptedException e) {
            // Or the next attempt would find a directory that is not empty.
            if (Files.isDirectory(directory)) {
                FileTree.empty(directory);
            }
            made.forEach(path -> path.toFile().delete());
            throw e;
        } finally {
            working.unlock();
        }
    }

    /** Lists the directory and those above it that are yet to be made, the deepest first. */
    private List<Path> missing() {
        return Stream.iterate(directory, Objects::nonNull, Path::getParent)
                .takeWhile(Files::notExists)
                .toList();
    }

    private Path fill(WarFile war) throws IOException, InterruptedException {
        String classPath =
                war.unpack(directory).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        boolean aot = Runtime.version().feature() >= AOT_CACHES_SINCE;
        Path archive = directory.resolve(ARCHIVE);
        new TrainingRun(List.of(
                        (aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive,
                        "-cp",
                        classPath,
                        WarFile.RUNNER))
                .run();
        if (!Files.exists(archive)) {
            throw new IOException("the JVM has written no archive of classes");
        }
        return Files.write(
                directory.resolve(ARGUMENTS),
                List.of(
                        // A JVM that cannot use the archive starts without; one that does not know the option has to be
                        // told to.
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        // What it has to say about that must not get between replies on the standard output.
                        "-Xlog:all=off:stdout",
                        "-Xlog:all=warning:stderr",
                        quoted((aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive),
                        "-cp",
                        quoted(classPath),
                        WarFile.RUNNER));
    }

    private void requireUsable() throws IOException {
        if (directory.toString().contains(File.pathSeparator)) {
            throw new IOException("no class path can name a directory with '" + File.pathSeparator + "' in it");
        }
        if (Files.isDirectory(directory)) {
            try (Stream<Path> content = Files.list(directory)) {
                if (content.findAny().isPresent()) {
                    throw new IOException("the directory is not empty");
                }
            }
        }
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
