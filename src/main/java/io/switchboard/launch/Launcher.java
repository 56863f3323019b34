package io.switchboard.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Starts the runner out of the WAR, or installs it. The class path of {@code java -jar} does not reach into an archive's
 * archives, so they are unpacked into a private temporary directory.
 */
public final class Launcher {

    private static final String INSTALL = "--install";
    private static final int CANNOT_START = 1;
    private static final int WRONG_OPTION = 2;

    /** What no shell takes for anything else. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}@:_./\\\\-]+");

    private Launcher() {}

    /**
     * Starts the runner and passes its exit code on; with {@code --install <directory>} makes an installation, of which
     * it prints the file of arguments. Ends the process with 1 when the archive cannot be unpacked or installed, and with 2
     * when there is no directory to install into.
     *
     * @param args the command line, for the runner unless it is about installing
     * @throws Exception when the runner fails in a way of which it does not know itself
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
            fail(WRONG_OPTION, INSTALL + " takes a directory and nothing else");
        }
        try {
            Path arguments = new Installation(Path.of(args[1])).make(WarFile.running());
            System.out.println("Switchboard is installed; start it with: java " + shellWord("@" + arguments));
        } catch (IOException | InvalidPathException e) {
            fail(CANNOT_START, "cannot install into " + args[1] + ": " + reason(e));
        }
    }

    private static void start(String[] args) throws Exception {
        TemporaryClassPath classPath = new TemporaryClassPath();
        try {
            ClassLoader loader = classPath.unpack(WarFile.running());
            Thread.currentThread().setContextClassLoader(loader);
            loader.loadClass(WarFile.RUNNER).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (IOException | InvalidPathException e) {
            fail(CANNOT_START, "cannot unpack itself: " + reason(e));
        } catch (ReflectiveOperationException | LinkageError e) {
            if (classPath.hasEnded()) {
                // Waits for the end.
                System.exit(CANNOT_START);
            }
            throw e;
        }
    }

    private static void fail(int code, String reason) {
        System.err.println("Switchboard: " + reason);
        System.exit(code);
    }

    /** Says why, since exceptions of the file system often give a name and nothing else. */
    private static String reason(Exception e) {
        boolean onlyName = e instanceof FileSystemException file && file.getReason() == null;
        return onlyName ? e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage() : e.getMessage();
    }

    /** Writes a word as a shell reads it. */
    private static String shellWord(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        return File.separatorChar == '/' ? "'" + word.replace("'", "'\\''") + "'" : '"' + word + '"';
    }
}
