package io.switchboard.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for what a run needs, gone with it. */
final class Workplace implements AutoCloseable {

    private final Path folder;

    /** Makes the folder, whose name starts as given. */
    Workplace(String prefix) throws IOException {
        folder = Files.createTempDirectory(prefix);
    }

    /** Gives the folder. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
