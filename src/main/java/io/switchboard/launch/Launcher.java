package io.switchboard.launch;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Starts the runner out of the WAR. The class path of {@code java -jar} does not reach into an archive's archives, so they
 * are unpacked into a private temporary directory, which is deleted when the program ends.
 */
public final class Launcher {

    private static final String RUNNER = "io.switchboard.app.runner.Main";
    /** Left out of the unpacked paths: Weld leaves directories that seem to be a web application's to the container. */
    private static final String ROOT = "WEB-INF/";

    private static final List<String> CLASS_DIRECTORIES = List.of("classes/", "runner/classes/");
    private static final List<String> JAR_DIRECTORIES = List.of("lib/", "runner/");

    private Launcher() {}

    /**
     * Starts the runner and passes its exit code on.
     *
     * @param args the command line, for the runner
     * @throws Exception when the archive cannot be unpacked or the runner fails in a way of which it does not know itself
     */
    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("switchboard-");
        URLClassLoader loader = new URLClassLoader(unpack(archive(), directory), ClassLoader.getPlatformClassLoader());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(loader, directory), "switchboard-clean-up"));
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass(RUNNER).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static Path archive() throws URISyntaxException {
        return Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static URL[] unpack(Path archive, Path directory) throws IOException {
        List<URL> classPath = new ArrayList<>();
        for (String classes : CLASS_DIRECTORIES) {
            classPath.add(
                    Files.createDirectories(directory.resolve(classes)).toUri().toURL());
        }
        try (JarFile jar = new JarFile(archive.toFile())) {
            for (JarEntry entry : jar.stream().filter(Launcher::isOnClassPath).toList()) {
                String name = entry.getName().substring(ROOT.length());
                Path file = directory.resolve(name);
                Files.createDirectories(file.getParent());
                try (InputStream content = jar.getInputStream(entry)) {
                    Files.copy(content, file);
                }
                if (isLibrary(name)) {
                    classPath.add(file.toUri().toURL());
                }
            }
        }
        return classPath.toArray(URL[]::new);
    }

    private static boolean isOnClassPath(JarEntry entry) {
        if (entry.isDirectory() || !entry.getName().startsWith(ROOT)) {
            return false;
        }
        String name = entry.getName().substring(ROOT.length());
        return isLibrary(name) || CLASS_DIRECTORIES.stream().anyMatch(name::startsWith);
    }

    private static boolean isLibrary(String name) {
        return name.endsWith(".jar") && JAR_DIRECTORIES.contains(name.substring(0, name.lastIndexOf('/') + 1));
    }

    private static void cleanUp(URLClassLoader loader, Path directory) {
        try {
            // Closed first, because Windows deletes no file that is open.
            loader.close();
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            System.err.println("Switchboard: " + directory + " could not be deleted: " + e.getMessage());
        }
    }
}
