package io.switchboard.bench.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packed WAR with its sample beans, as a process of its own with a heap of 256 MB, on a free port of the loopback
 * address. What it prints is in a file. Killed when closed, and when this JVM ends.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Path WAR = Path.of("target", "switchboard.war");
    private static final Path LOGS = Path.of("bench", "target", "faults");
    private static final Pattern READY = Pattern.compile("Switchboard is ready at http://[^:]+:(\\d+)/");
    private static final long START_SECONDS = 60;
    private static final long NAP_MILLIS = 20;
    private static final AtomicInteger STARTED = new AtomicInteger();

    private final Process process;
    private final Path log;
    private final Thread killer;
    private final InetSocketAddress address;

    private ServerProcess(Process process, Path log) throws IOException, InterruptedException {
        this.process = process;
        this.log = log;
        this.killer = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), awaitPort());
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param options what is added to its command line
     * @return the server
     */
    public static ServerProcess start(String... options) throws IOException, InterruptedException {
        return start(List.of(), options);
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param jvmOptions what stands before {@code -jar}
     * @param options what is added to its command line
     * @return the server
     */
    public static ServerProcess start(List<String> jvmOptions, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx256m"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", WAR.toString(), "--demo", "--port", "0"));
        command.addAll(List.of(options));
        Files.createDirectories(LOGS);
        long program = ProcessHandle.current().pid();
        Path log = LOGS.resolve("server-" + program + "-" + STARTED.incrementAndGet() + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServerProcess(process, log);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private int awaitPort() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() - end < 0 && process.isAlive()) {
            Matcher ready = READY.matcher(log());
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
            Thread.sleep(NAP_MILLIS);
        }
        process.destroyForcibly();
        throw new IOException("the server did not start: " + log());
    }

    /** Gives where the server listens. */
    public InetSocketAddress address() {
        return address;
    }

    /** Gives what can be seen of the process from outside. */
    public Vitals vitals() {
        return new Vitals(process.pid());
    }

    /** Gives all that the server has printed. */
    public String log() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    /** Gives the file of what the server prints. */
    public Path logFile() {
        return log;
    }

    /** Tells whether the process runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Sends SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /**
     * Waits for the end of the process.
     *
     * @param seconds how long at most
     * @return its exit code, or -1 when it still runs
     */
    public int awaitExit(long seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        Runtime.getRuntime().removeShutdownHook(killer);
    }
}
