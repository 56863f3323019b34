package io.switchboard.app.runner;

import io.switchboard.app.SettingsException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** People's own jars, added to the application. */
final class BeanJars {

    /** What makes a jar one with beans. */
    static final String MARK = "META-INF/beans.xml";

    private BeanJars() {}

    /**
     * Makes a class loader over jars, in each of which CDI finds the beans: one without a {@code META-INF/beans.xml} is
     * copied, and the copy gets an empty one. Copies are deleted when the process ends.
     *
     * @param jars the jars
     * @param parent what the jars' classes see besides each other
     * @return the class loader
     * @throws SettingsException when a jar cannot be read
     * @throws IllegalStateException when a service in a jar cannot be loaded
     */
    static URLClassLoader load(Collection<Path> jars, ClassLoader parent) throws SettingsException {
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            reading(jar, () -> urls.add(beanArchive(jar).toUri().toURL()));
        }
        URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), parent);
        for (Path jar : jars) {
            reading(jar, () -> BeanClasses.requireServices(jar, loader));
        }
        return loader;
    }

    /** Something that is done with a jar. */
    private interface Step {

        void run() throws IOException;
    }

    private static void reading(Path jar, Step step) throws SettingsException {
        try {
            step.run();
        } catch (ZipException e) {
            throw new SettingsException("--services: " + jar + " is not a jar: " + e.getMessage());
        } catch (IOException e) {
            throw new SettingsException("--services: " + jar + " cannot be read"
                    + (Files.exists(jar) ? ": " + e.getMessage() : ": there is no such file"));
        }
    }

    private static Path beanArchive(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (zip.getEntry(MARK) != null) {
                return jar;
            }
        }
        Path copy = Files.createTempFile("switchboard-", "-" + jar.getFileName());
        copy.toFile().deleteOnExit();
        Files.write(copy, Files.readAllBytes(jar));
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + copy.toUri()), Map.of())) {
            Path mark = zip.getPath(MARK);
            Files.createDirectories(mark.getParent());
            Files.createFile(mark);
        }
        return copy;
    }
}
