package io.switchboard.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The distributions of servers that the product's build has unpacked for its integration tests. */
final class Distributions {

    private Distributions() {}

    /** Finds the one whose folder begins with a name. */
    static Path find(Path root, String name) throws IOException {
        try (Stream<Path> servers = Files.list(root.resolve("target/servers"))) {
            return servers.filter(path -> path.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + name + "* in target/servers"));
        }
    }
}
