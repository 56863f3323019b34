package io.switchboard.launch;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipOutputStream;

/** The WAR, and the class path in it: libraries, and directories of classes. */
final class WarFile {

    /** The class that runs the program, on that class path. */
    static final String RUNNER = "io.switchboard.app.runner.Main";

    /** What each directory of classes becomes. Only jars can be archived by the JVM, and one is written faster than many files. */
    private static final SortedMap<String, String> CLASSES = new TreeMap<>(
            Map.of("WEB-INF/classes/", "switchboard.jar", "WEB-INF/runner/classes/", "switchboard-runner.jar"));

    private static final List<String> LIBRARIES = List.of("WEB-INF/lib/", "WEB-INF/runner/");

    private static final int BUFFER = 1 << 16;

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
     * Writes the class path as jars, and nothing but jars.
     *
     * @param directory where to, an existing directory
     * @return the jars in the order in which they are searched
     * @throws IOException when the archive cannot be read or the directory not be written to
     */
    List<Path> unpack(Path directory) throws IOException {
        List<Path> classPath = new ArrayList<>();
        try (JarFile war = new JarFile(file.toFile())) {
            List<JarEntry> entries =
                    war.stream().filter(entry -> !entry.isDirectory()).toList();
            for (Map.Entry<String, String> classes : CLASSES.entrySet()) {
                Path jar = directory.resolve(classes.getValue());
                pack(war, entries, classes.getKey(), jar);
                classPath.add(jar);
            }
            for (JarEntry entry : entries) {
                String name = entry.getName();
                if (isLibrary(name)) {
                    Path jar = directory.resolve(name.substring(name.lastIndexOf('/') + 1));
                    try (OutputStream out = create(jar)) {
                        out.write(content(war, entry));
                    }
                    classPath.add(jar);
                }
            }
        }
        return classPath;
    }

    private static boolean isLibrary(String name) {
        return name.endsWith(".jar") && LIBRARIES.contains(name.substring(0, name.lastIndexOf('/') + 1));
    }

    /** Makes a jar of a directory of the archive, uncompressed: what is read once need not be made smaller first. */
    private static void pack(JarFile war, List<JarEntry> entries, String directory, Path file) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(new BufferedOutputStream(create(file), BUFFER))) {
            jar.setMethod(ZipOutputStream.STORED);
            for (JarEntry entry : entries) {
                if (entry.getName().startsWith(directory)) {
                    byte[] content = content(war, entry);
                    JarEntry packed = new JarEntry(entry.getName().substring(directory.length()));
                    packed.setSize(content.length);
                    packed.setCrc(entry.getCrc());
                    packed.setTimeLocal(entry.getTimeLocal());
                    jar.putNextEntry(packed);
                    jar.write(content);
                }
            }
        }
    }

    /**
     * Creates a file for a few large pieces. The streams of {@code java.nio} write in small ones, so often that the JVM
     * compiles them, just when there is so much else to do.
     */
    private static OutputStream create(Path file) throws IOException {
        return new FileOutputStream(file.toFile());
    }

    private static byte[] content(JarFile war, JarEntry entry) throws IOException {
        try (InputStream in = war.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
