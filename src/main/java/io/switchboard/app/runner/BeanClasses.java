package io.switchboard.app.runner;

import io.switchboard.cdi.RpcService;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The classes in a jar with beans. CDI says nothing of one that it cannot load and goes on without, which is right for what
 * a library offers to whoever has another one, and wrong for a service.
 */
final class BeanClasses {

    private static final String CLASS_FILE = ".class";

    /** How a class file names the annotation of a service. */
    private static final String SERVICE = RpcService.class.descriptorString();

    /** A {@code beans.xml} with this may well be about classes that cannot be loaded. */
    private static final String EXCLUSION = "<exclude";

    private BeanClasses() {}

    /**
     * Makes sure that the services of a jar can be loaded, and warns of other classes that this JVM cannot read. One that
     * only needs a class that is not there is left in peace.
     *
     * @param jar the jar
     * @param loader what loads its classes
     * @throws IOException when the jar cannot be read
     * @throws IllegalStateException when a service cannot be loaded; the message names it and says why
     */
    static void requireServices(Path jar, ClassLoader loader) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry mark = zip.getEntry(BeanJars.MARK);
            if (mark != null && text(zip, mark).contains(EXCLUSION)) {
                return;
            }
            List<? extends ZipEntry> classes = Collections.list(zip.entries()).stream()
                    .filter(entry -> isClass(entry.getName()))
                    .toList();
            for (ZipEntry file : classes) {
                try {
                    load(file.getName(), loader);
                } catch (ClassNotFoundException | LinkageError | SecurityException e) {
                    String reason = className(file.getName()) + " in " + jar + " cannot be loaded: " + e;
                    if (text(zip, file).contains(SERVICE)) {
                        throw new IllegalStateException(reason);
                    } else if (!(e instanceof NoClassDefFoundError)) {
                        System.getLogger(BeanClasses.class.getName()).log(Level.WARNING, reason);
                    }
                }
            }
        }
    }

    /** Tells whether a file holds a class for every JDK. */
    private static boolean isClass(String file) {
        return file.endsWith(CLASS_FILE) && !file.endsWith("-info" + CLASS_FILE) && !file.startsWith("META-INF/");
    }

    private static String className(String file) {
        return file.substring(0, file.length() - CLASS_FILE.length()).replace('/', '.');
    }

    /** Loads a class and, of a service, what CDI looks at. */
    private static void load(String file, ClassLoader loader) throws ClassNotFoundException {
        Class<?> type = Class.forName(className(file), false, loader);
        if (type.isAnnotationPresent(RpcService.class)) {
            for (Class<?> each = type; each != null; each = each.getSuperclass()) {
                each.getDeclaredConstructors();
                each.getDeclaredFields();
                each.getDeclaredMethods();
            }
        }
    }

    /** Gives the bytes of a file as characters, one each. */
    private static String text(ZipFile zip, ZipEntry file) throws IOException {
        try (InputStream in = zip.getInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
