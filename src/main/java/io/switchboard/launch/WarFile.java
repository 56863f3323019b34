package io.switchboard.launch;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The WAR, and the class path in it. */
final class WarFile {

    /** The class that runs the program, on that class path. */
    static final String RUNNER = "io.switchboard.app.runner.Main";

    private static final List<String> LIBRARIES = List.of("WEB-INF/lib/", "WEB-INF/runner/");

    private final Path file;

    private WarFile(Path file) {
        this.file = file;
    }

    /** Gives the archive that this very class comes from. */
    static WarFile running() throws URISyntaxException {
        return new WarFile(Path.of(WarFile.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()));
    }

    /**
     * Writes the class path, which is nothing but jars. Classes are looked for in one after the other, and most are in the
     * largest; so these come first.
     *
     * @param directory where to, an existing directory
     * @return the jars in the order in which they are searched
     * @throws IOException when the archive cannot be read or the directory not be written to
     */
    List<Path> unpack(Path directory) throws IOException {
        List<Path> classPath = new ArrayList<>();
        try (ZipFile war = new ZipFile(file.toFile())) {
            List<ZipEntry> entries = new ArrayList<>(Collections.list(war.entries()));
            entries.removeIf(entry -> !isLibrary(entry.getName()));
            entries.sort(Comparator.comparingLong(ZipEntry::getSize).reversed());
            for (ZipEntry entry : entries) {
                String name = entry.getName();
                Path jar = directory.resolve(name.substring(name.lastIndexOf('/') + 1));
                write(content(war, entry), jar);
                classPath.add(jar);
            }
        }
        return classPath;
    }

    private static boolean isLibrary(String name) {
        return name.endsWith(".jar") && LIBRARIES.contains(name.substring(0, name.lastIndexOf('/') + 1));
    }

    private static byte[] content(ZipFile war, ZipEntry entry) throws IOException {
        try (InputStream in = war.getInputStream(entry)) {
            return in.readNBytes((int) entry.getSize());
        }
    }

    /**
     * Writes a file in one piece. The streams of {@code java.nio} write small ones, so often that the JVM compiles them, just
     * when there is so much else to do.
     */
    private static void write(byte[] content, Path file) throws IOException {
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            out.write(content);
        }
    }
}
