package io.switchboard.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory with everything in it. */
final class FileTree {

    private FileTree() {}

    /** Deletes a directory as far as that is possible. */
    static void delete(Path directory) throws IOException {
        empty(directory);
        directory.toFile().delete();
    }

    /** Deletes what is in a directory as far as that is possible. */
    static void empty(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(file -> !file.equals(directory))
                    .sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
