package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.switchboard.app.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
    @EnabledOnOs(OS.LINUX) // where there are files that not even the super-user may read
    void ofAnUnreadableFileIsSaidToBeForbidden() {
        assertEquals("it may not be read", refusal(Path.of("/proc/sys/net/ipv4/route/flush")));
    }

    @Test
    void thatIsNoTextIsSaidToBeNone() throws Exception {
        assertEquals("it is not text in UTF-8", refusal(Files.write(directory.resolve("binary"), new byte[] {-1, -2})));
    }
}
