package io.switchboard.launch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes a temporary directory for one process. {@link Files#createTempDirectory} would start the JDK's security providers for
 * a random name, which takes longer than the rest of it; but a name need not be secret where an existing directory is never
 * taken, and the new one is its owner's alone from the beginning.
 */
final class PrivateDirectory {

    private PrivateDirectory() {}

    /** Makes one that did not exist before, which only the owner of the process can read where the system knows of owners. */
    static Path make(String prefix) throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        while (true) {
            try {
                return Files.createDirectory(parent.resolve(prefix + System.nanoTime()), attributes());
            } catch (FileAlreadyExistsException e) {
                // Another process began at the same moment.
            }
        }
    }

    private static FileAttribute<?>[] attributes() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
