package io.switchboard.launch;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The class path of the WAR in a private temporary directory, which is deleted when the program ends, however far it has
 * come by then.
 */
final class TemporaryClassPath {

    private Path directory;
    private URLClassLoader loader;
    private volatile boolean ended;

    /**
     * Makes one that has nothing in it yet.
     *
     * @throws IllegalStateException when the program is ending
     */
    TemporaryClassPath() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::delete, "switchboard-clean-up"));
    }

    /**
     * Unpacks the WAR, once. The end of the program waits until that is done, or files would go on to appear while they are
     * deleted.
     *
     * @return what loads classes from there
     * @throws IOException when the directory cannot be made or filled
     */
    synchronized ClassLoader unpack(WarFile war) throws IOException {
        directory = PrivateDirectory.make("switchboard-");
        List<URL> classPath = new ArrayList<>();
        for (Path jar : war.unpack(directory)) {
            classPath.add(jar.toUri().toURL());
        }
        loader = new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        return loader;
    }

    /** Tells whether the program is ending, so that classes are not found any more, and nobody is to blame. */
    boolean hasEnded() {
        return ended;
    }

    private void delete() {
        ended = true;
        synchronized (this) {
            try {
                if (loader != null) {
                    // Closed first, because Windows deletes no file that is open.
                    loader.close();
                }
                if (directory != null) {
                    FileTree.delete(directory);
                }
            } catch (IOException e) {
                System.err.println("Switchboard: " + directory + " could not be deleted: " + e.getMessage());
            }
        }
    }
}
