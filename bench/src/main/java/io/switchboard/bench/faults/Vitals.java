package io.switchboard.bench.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The vital signs of a process, as Linux and the JDK's own tools show them. Safe for use by many threads.
 *
 * @param pid the process
 */
public record Vitals(long pid) {

    /** Linux counts CPU time in hundredths of a second, whatever its kernel's clock. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int UTIME = 11;
    private static final long JCMD_SECONDS = 20;
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)$");
    private static final double MEGABYTE = 1 << 20;

    /** Gives the CPU time that the process has used, in seconds. */
    public double cpuSeconds() {
        String stat = read("stat");
        // The second field is the program's name in brackets and may hold spaces.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1])) / TICKS_PER_SECOND;
    }

    /** Gives the number of the process's threads. */
    public int threads() {
        return status("Threads");
    }

    /** Gives the memory that the process holds, in MB. */
    public int residentMegabytes() {
        return status("VmRSS") / 1_024;
    }

    /** Gives the number of files and sockets that the process has open. */
    public int files() {
        try (Stream<Path> entries = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return (int) entries.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Collects the garbage of the process and tells what is left. The JVM counts before it lets the program go on, so no
     * new garbage is in the number.
     *
     * @return what is reachable in the heap, in MB
     */
    public double heapMegabytes() throws IOException, InterruptedException {
        String histogram = jcmd("GC.class_histogram");
        Matcher total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IOException("jcmd tells no total: " + histogram);
        }
        return Long.parseLong(total.group(1)) / MEGABYTE;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(JCMD_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("jcmd " + command + " failed: " + out);
        }
        return out;
    }

    private int status(String name) {
        Matcher line = Pattern.compile("(?m)^" + name + ":\\s+(\\d+)").matcher(read("status"));
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
