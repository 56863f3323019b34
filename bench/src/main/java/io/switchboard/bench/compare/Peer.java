package io.switchboard.bench.compare;

import io.switchboard.bench.work.Workload;
import java.util.List;

/**
 * A server that can be started.
 *
 * @param name what it is called in the table
 * @param reference the name of the bare server that it is held against; its own where it is one
 * @param path where it answers; the bare servers add the workload's name
 * @param java whether it runs on a JVM
 * @param command how to start it, with {@value #PORT} in place of its port
 */
record Peer(String name, String reference, String path, boolean java, List<String> command) {

    /** Stands for the port in commands. */
    static final String PORT = "@port@";

    /** Tells whether others are held against it. */
    boolean isBare() {
        return name.equals(reference);
    }

    /** Gives the path of a workload. */
    String path(Workload workload) {
        return isBare() ? path + workload.name() : path;
    }

    /** Gives the command for a port. */
    List<String> command(int port) {
        return command.stream()
                .map(word -> word.replace(PORT, Integer.toString(port)))
                .toList();
    }
}
