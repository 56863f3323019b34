package io.switchboard.app.runner;

import io.switchboard.app.Reason;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What is in a file, read again when the file has changed. A changed file that cannot be used changes nothing but the log.
 * Whoever asks looks at the file, at most once a second: there is no thread to start or to stop, and links to other files,
 * as container platforms use them, are followed. Safe for use by many threads.
 */
final class WatchedFile<T> implements Supplier<T> {

    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(1);

    private final String option;
    private final Path file;
    private final Content<T> content;
    private final AtomicLong lastLook = new AtomicLong(System.nanoTime());
    private volatile Stamp stamp;
    private volatile T value;

    /** Makes something of a file. */
    interface Content<T> {
        /**
         * Reads the file.
         *
         * @throws IOException when it cannot be read
         * @throws IllegalArgumentException when it says something wrong
         */
        T read(Path file) throws IOException;
    }

    /** What changes with a file. */
    private record Stamp(FileTime modified, long size, Object key) {

        private static final Stamp MISSING = new Stamp(FileTime.fromMillis(0), 0, null);

        static Stamp of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
            } catch (IOException e) {
                return MISSING;
            }
        }
    }

    /**
     * Reads a file for the first time.
     *
     * @param option the option that names the file, for the log
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it says something wrong
     */
    WatchedFile(String option, Path file, Content<T> content) throws IOException {
        this.option = option;
        this.file = file;
        this.content = content;
        this.stamp = Stamp.of(file);
        this.value = content.read(file);
    }

    @Override
    public T get() {
        long now = System.nanoTime();
        long last = lastLook.get();
        if (now - last >= INTERVAL && lastLook.compareAndSet(last, now)) {
            look();
        }
        return value;
    }

    private synchronized void look() {
        Stamp current = Stamp.of(file);
        if (current.equals(stamp)) {
            return;
        }
        // Remembered before the file is read: what changes meanwhile is seen next time, and a complaint comes once.
        stamp = current;
        try {
            value = content.read(file);
        } catch (IOException | IllegalArgumentException e) {
            System.getLogger(WatchedFile.class.getName())
                    .log(Level.WARNING, "the changed file of " + option + " is not used: " + Reason.of(e));
        }
    }
}
