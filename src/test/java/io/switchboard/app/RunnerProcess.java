package io.switchboard.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged WAR, run as a program of its own. Ended when closed. */
public final class RunnerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ChildProcess process;

    private RunnerProcess(ChildProcess process) {
        this.process = process;
    }

    /** Starts {@code java -jar switchboard.war} with a command line and waits for nothing. */
    public static RunnerProcess start(String... args) throws IOException {
        return start(Map.of(), List.of(), args);
    }

    /**
     * Starts {@code java -jar switchboard.war} and waits for nothing.
     *
     * @param environment what is added to this process's environment
     * @param jvmOptions what stands before {@code -jar}
     * @param args the command line
     */
    public static RunnerProcess start(Map<String, String> environment, List<String> jvmOptions, String... args)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(ChildProcess.java(), ChildProcess.SHORT_LIVED));
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", System.getProperty("switchboard.war")));
        command.addAll(List.of(args));
        return new RunnerProcess(ChildProcess.start(command, environment));
    }

    /**
     * Starts what {@code --install} has installed and waits for nothing.
     *
     * @param arguments the file of arguments
     * @param jvmOptions what stands before it
     * @param args the command line
     */
    static RunnerProcess startInstalled(Path arguments, List<String> jvmOptions, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(ChildProcess.java(), ChildProcess.SHORT_LIVED));
        command.addAll(jvmOptions);
        command.add("@" + arguments);
        command.addAll(List.of(args));
        return new RunnerProcess(ChildProcess.start(command, Map.of()));
    }

    /** Starts a server on a free port of the loopback address and waits until it is ready. */
    public static RunnerProcess serving(String... args) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("--port", "0"));
        all.addAll(List.of(args));
        RunnerProcess runner = start(all.toArray(String[]::new));
        runner.url();
        return runner;
    }

    /** Waits until the server is ready and gives its URL. */
    public URI url() throws InterruptedException {
        return URI.create(
                process.awaitLine("Switchboard is ready at (http\\S+)").group(1));
    }

    /** Gives the process. */
    public ChildProcess process() {
        return process;
    }

    /** Ends the process in its own way, which clears up behind it, and kills it when that takes too long. */
    @Override
    public void close() {
        process.terminate();
        process.close(PATIENCE);
    }
}
