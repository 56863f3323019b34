package io.switchboard.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel knows of a process. */
final class ProcessFigures {

    /** How long a tick of {@code /proc/PID/stat} is on Linux, whatever the kernel's own clock does. */
    private static final long TICK_MICROS = 10_000;

    private static final int UTIME_BEHIND_NAME = 11;

    private ProcessFigures() {}

    /** Tells how much time a process has spent on processors, in microseconds. */
    static long cpuMicros(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        // The name, in parentheses, may have spaces in it.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[UTIME_BEHIND_NAME]) + Long.parseLong(fields[UTIME_BEHIND_NAME + 1]);
        return ticks * TICK_MICROS;
    }

    /** Tells how much memory of a process is resident, in bytes. */
    static long residentBytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        throw new IOException("process " + pid + " has no VmRSS");
    }
}
