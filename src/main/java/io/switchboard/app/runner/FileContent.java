package io.switchboard.app.runner;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What is in a file, or why it cannot be had: of most failures the JDK tells no more than the name of the file. */
final class FileContent {

    private FileContent() {}

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read; the message says why
     */
    static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a directory");
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such file");
        } catch (AccessDeniedException e) {
            throw new IOException("it may not be read");
        }
    }

    /**
     * Reads a file of text.
     *
     * @throws IOException when it cannot be read or is not UTF-8; the message says so
     */
    static String text(Path file) throws IOException {
        byte[] bytes = bytes(file);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException("it is not text in UTF-8");
        }
    }
}
