package io.switchboard.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;

/** The WAR, and the class path in it: libraries, and directories of classes. */
final class WarFile {

    /** The class that runs the program, on that class path. */
    static final String RUNNER = "io.switchboard.app.runner.Main";

    /** What each directory of classes becomes. Only jars can be archived by the JVM, and one is written faster than many files. */
    private static final SortedMap<String, String> CLASSES = new TreeMap<>(
            Map.of("WEB-INF/classes/", "switchboard.jar", "WEB-INF/runner/classes/", "switchboard-runner.jar"));

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
     * Writes the class path as jars, and nothing but jars.
     *
     * @param directory where to, an existing directory
     * @return the jars in the order in which they are searched
     * @throws IOException when the archive cannot be read or the directory not be written to
     */
    List<Path> unpack(Path directory) throws IOException {
        List<Path> libraries = new ArrayList<>();
        Map<String, JarOutputStream> packed = new LinkedHashMap<>();
        List<Path> classPath = new ArrayList<>();
        try (JarFile war = new JarFile(file.toFile())) {
            for (Map.Entry<String, String> classes : CLASSES.entrySet()) {
                Path jar = directory.resolve(classes.getValue());
                packed.put(classes.getKey(), uncompressed(jar));
                classPath.add(jar);
            }
            for (JarEntry entry :
                    war.stream().filter(entry -> !entry.isDirectory()).toList()) {
                String name = entry.getName();
                try (InputStream content = war.getInputStream(entry)) {
                    if (isLibrary(name)) {
                        Path jar = directory.resolve(name.substring(name.lastIndexOf('/') + 1));
                        Files.copy(content, jar);
                        libraries.add(jar);
                    } else {
                        pack(packed, name, content);
                    }
                }
            }
        } finally {
            for (JarOutputStream jar : packed.values()) {
                jar.close();
            }
        }
        classPath.addAll(libraries);
        return classPath;
    }

    private static JarOutputStream uncompressed(Path file) throws IOException {
        JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file));
        jar.setLevel(Deflater.NO_COMPRESSION);
        return jar;
    }

    private static void pack(Map<String, JarOutputStream> jars, String name, InputStream content) throws IOException {
        for (Map.Entry<String, JarOutputStream> jar : jars.entrySet()) {
            if (name.startsWith(jar.getKey())) {
                jar.getValue()
                        .putNextEntry(new JarEntry(name.substring(jar.getKey().length())));
                content.transferTo(jar.getValue());
                jar.getValue().closeEntry();
            }
        }
    }

    private static boolean isLibrary(String name) {
        return name.endsWith(".jar") && LIBRARIES.contains(name.substring(0, name.lastIndexOf('/') + 1));
    }
}
