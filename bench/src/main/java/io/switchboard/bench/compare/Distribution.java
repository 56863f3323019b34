package io.switchboard.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A server that the product's integration tests use, too, laid out once for each application. */
abstract class Distribution {

    /** Where the server itself is. */
    final Path home;

    private final Path work;
    private final String java;

    /** Takes how its folder is called, the product's folder, that for what is laid out, and the program that runs Java. */
    Distribution(String name, Path root, Path work, String java) throws IOException {
        try (Stream<Path> servers = Files.list(root.resolve("target/servers"))) {
            this.home = servers.filter(path -> path.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + name + "* in target/servers"));
        }
        this.work = work;
        this.java = java;
    }

    /** Lays out what the server needs beside the applications, in a folder that is there. */
    abstract void configure(Path base) throws IOException;

    /** Gives what starts it, but for the program and what all have. */
    abstract List<String> arguments(Path base);

    /** Gives the command that serves the bare servlet. */
    final List<String> bare(Path classes) throws IOException {
        Path base = base("bare");
        BareApplication.write(base.resolve("webapps/ROOT"), classes);
        return command(base);
    }

    /** Gives the command that serves the product. */
    final List<String> war(Path war) throws IOException {
        Path base = base("switchboard");
        Files.copy(war, base.resolve("webapps/ROOT.war"));
        return command(base);
    }

    private Path base(String application) throws IOException {
        Path base = work.resolve(home.getFileName() + "-" + application);
        Files.createDirectories(base.resolve("webapps"));
        configure(base);
        return base;
    }

    private List<String> command(Path base) {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(Peers.JVM_FLAGS);
        command.add("-Dswitchboard.demo=true");
        command.addAll(arguments(base));
        return command;
    }
}
