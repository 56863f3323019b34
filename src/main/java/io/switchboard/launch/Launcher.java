package io.switchboard.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the runner out of the WAR, or installs it. The class path of {@code java -jar} does not reach into an archive's
 * archives, so they are unpacked into a private temporary directory, which is deleted when the program ends.
 */
public final class Launcher {

    private static final String INSTALL = "--install";
    private static final int CANNOT_INSTALL = 1;
    private static final int WRONG_OPTION = 2;

    private Launcher() {}

    /**
     * Starts the runner and passes its exit code on; with {@code --install <directory>} makes an installation, of which
     * it prints the file of arguments. Exit codes of the latter: 1 when that does not work, 2 without a directory.
     *
     * @param args the command line, for the runner unless it is about installing
     * @throws Exception when the archive cannot be unpacked or the runner fails in a way of which it does not know itself
     */
    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals(INSTALL)) {
            install(args);
        } else {
            start(args);
        }
    }

    private static void install(String[] args) throws Exception {
        if (args.length != 2) {
            System.err.println("Switchboard: " + INSTALL + " takes a directory and nothing else");
            System.exit(WRONG_OPTION);
        }
        try {
            Path arguments = new Installation(Path.of(args[1])).make(WarFile.running());
            System.out.println("Switchboard is installed; start it with: java @" + arguments);
        } catch (IOException e) {
            System.err.println("Switchboard: cannot install into " + args[1] + ": " + reason(e));
            System.exit(CANNOT_INSTALL);
        }
    }

    /** Says why, since exceptions of the file system often give a name and nothing else. */
    private static String reason(IOException e) {
        boolean onlyName = e instanceof FileSystemException file && file.getReason() == null;
        return onlyName ? e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage() : e.getMessage();
    }

    private static void start(String[] args) throws Exception {
        Path directory = PrivateDirectory.make("switchboard-");
        List<URL> classPath = new ArrayList<>();
        for (Path jar : WarFile.running().unpack(directory)) {
            classPath.add(jar.toUri().toURL());
        }
        URLClassLoader loader = new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(loader, directory), "switchboard-clean-up"));
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass(WarFile.RUNNER).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static void cleanUp(URLClassLoader loader, Path directory) {
        try {
            // Closed first, because Windows deletes no file that is open.
            loader.close();
            FileTree.delete(directory);
        } catch (IOException e) {
            System.err.println("Switchboard: " + directory + " could not be deleted: " + e.getMessage());
        }
    }
}
