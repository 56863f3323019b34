package io.switchboard.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that runs beside the test and whose lines are collected. Killed when closed. Safe for use by many threads. */
public final class ChildProcess implements AutoCloseable {

    /** The JVM option for servers that end soon: compiling them well takes longer than they live. */
    static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final List<String> out = new ArrayList<>();
    private final List<String> err = new ArrayList<>();
    private final List<Thread> readers = new ArrayList<>();

    private ChildProcess(Process process) {
        this.process = process;
        read(process.getInputStream(), out);
        read(process.getErrorStream(), err);
    }

    /**
     * Starts a program.
     *
     * @param command the program and its arguments
     * @param environment what is added to this process's environment
     */
    public static ChildProcess start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return new ChildProcess(builder.start());
    }

    /** Names the JVM that runs this test, so that a child runs on the same. */
    public static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private void read(InputStream stream, List<String> lines) {
        Thread reader = new Thread(() -> {
            try (BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    add(lines, line);
                }
            } catch (IOException e) {
                add(lines, "the stream broke: " + e.getMessage());
            }
        });
        reader.setDaemon(true);
        reader.start();
        readers.add(reader);
    }

    private synchronized void add(List<String> lines, String line) {
        lines.add(line);
        notifyAll();
    }

    /** Waits until a line of either stream matches, and gives the match. */
    public synchronized Matcher awaitLine(String regex) throws InterruptedException {
        Pattern pattern = Pattern.compile(regex);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            Optional<Matcher> match = find(pattern);
            if (match.isPresent()) {
                return match.get();
            }
            if (!process.isAlive() && readers.stream().noneMatch(Thread::isAlive)) {
                break;
            }
            wait(100);
        }
        throw new AssertionError("no line matches " + regex + "\nout: " + out + "\nerr: " + String.join("\n", err));
    }

    private Optional<Matcher> find(Pattern pattern) {
        for (List<String> lines : List.of(out, err)) {
            for (String line : lines) {
                Matcher matcher = pattern.matcher(line);
                if (matcher.find()) {
                    return Optional.of(matcher);
                }
            }
        }
        return Optional.empty();
    }

    /** Gives the standard output so far. */
    public synchronized List<String> out() {
        return List.copyOf(out);
    }

    /** Gives the standard error so far. */
    public synchronized List<String> err() {
        return List.copyOf(err);
    }

    /** Gives the standard input. */
    public OutputStream in() {
        return process.getOutputStream();
    }

    /** Gives the process's number. */
    public long pid() {
        return process.pid();
    }

    /** Asks the program to end, with SIGTERM where there are signals. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for the program's end and all its output, and gives its exit code. */
    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running; err: " + String.join("\n", err()));
        }
        for (Thread reader : readers) {
            reader.join();
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        close(Duration.ZERO);
    }

    /** Waits for the program's end for a while, and kills it then. */
    void close(Duration patience) {
        process.onExit()
                .completeOnTimeout(process, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        process.destroyForcibly();
        process.onExit().join();
    }
}
