package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.switchboard.app.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentTest {

    @TempDir
    Path directory;

    private static String refusal(Path file) {
        return Reason.of(assertThrows(IOException.class, () -> FileContent.text(file)));
    }

    @Test
    void isTheTextOfAFile() throws Exception {
        assertEquals("grüß", FileContent.text(Files.writeString(directory.resolve("text"), "grüß")));
    }

    @Test
    void ofAMissingFileIsSaidToBeMissing() {
        assertEquals("there is no such file", refusal(directory.resolve("nowhere")));
    }

    @Test
    void ofADirectoryIsSaidToBeNone() {
        assertEquals("it is a directory", refusal(directory));
    }

    @Test
    void ofAnUnreadableFileIsSaidToBeForbidden() throws Exception {
        Path file = Files.writeString(directory.resolve("secret"), "secret");
        Files.setPosixFilePermissions(file, Set.<PosixFilePermission>of());
        assumeFalse(Files.isReadable(file), "the super-user may read everything");
        assertEquals("it may not be read", refusal(file));
    }

    @Test
    void thatIsNoTextIsSaidToBeNone() throws Exception {
        assertEquals("it is not text in UTF-8", refusal(Files.write(directory.resolve("binary"), new byte[] {-1, -2})));
    }
}
