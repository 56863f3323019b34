package io.switchboard.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What Jazzer, a fuzzer that follows which code a message reaches, feeds with messages; see {@code bench/fuzz}. Jazzer finds
 * the methods by their names and calls them in one thread.
 */
public final class JazzerTarget {

    /** How long one server lives: its orders pile up, and listing them takes longer and longer. */
    private static final int MESSAGES_A_SERVER = 1_000;

    private static final Incidents INCIDENTS = new Incidents();

    private static Examiner examiner = new Examiner(INCIDENTS);
    private static int examined;

    private JazzerTarget() {}

    /**
     * Examines one message.
     *
     * @param message any bytes
     */
    public static void fuzzerTestOneInput(byte[] message) {
        if (++examined % MESSAGES_A_SERVER == 0) {
            examiner.close();
            examiner = new Examiner(INCIDENTS);
        }
        examiner.examine(message, "message " + examined);
    }

    /**
     * Writes the repository's own corpus where Jazzer can begin with it: a file for each message.
     *
     * @param args the directory
     * @throws IOException when it cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path directory = Files.createDirectories(Path.of(args[0]));
        List<byte[]> messages = new Corpus().messages();
        for (int i = 0; i < messages.size(); i++) {
            Files.write(directory.resolve("corpus-" + i), messages.get(i));
        }
    }
}
