package io.switchboard.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the JDK's own tools see in another JVM. */
final class Diagnostics {

    private static final int COLLECTIONS = 20;

    private Diagnostics() {}

    private static List<String> command(ChildProcess process, String command) throws IOException, InterruptedException {
        String jcmd = Path.of(ChildProcess.java()).resolveSibling("jcmd").toString();
        try (ChildProcess tool = ChildProcess.start(List.of(jcmd, "" + process.pid(), command), Map.of())) {
            tool.awaitExit();
            return tool.out();
        }
    }

    /** Counts the live objects of a class, after garbage collections until there are as many as expected, or some time. */
    static int liveObjects(ChildProcess process, String className, int expected)
            throws IOException, InterruptedException {
        int count = -1;
        for (int i = 0; i < COLLECTIONS && count != expected; i++) {
            command(process, "GC.run");
            // A line is: number, instances, bytes, class.
            count = command(process, "GC.class_histogram").stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns.length > 3 && columns[3].equals(className))
                    .mapToInt(columns -> Integer.parseInt(columns[1]))
                    .sum();
        }
        return count;
    }

    /** Lists the names of the threads. */
    static Stream<String> threads(ChildProcess process) throws IOException, InterruptedException {
        return command(process, "Thread.print").stream()
                .filter(line -> line.startsWith("\""))
                .map(line -> line.substring(1, line.indexOf('"', 1)));
    }
}
