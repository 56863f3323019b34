package io.switchboard.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of exchanges in the notation of the JSON-RPC specification: {@code -->} before what is sent, {@code <--} before
 * what comes back (nothing after it when nothing comes back), {@code #} before what the exchange proves. {@code \xNN}
 * stands for a raw byte; a reply is compared as a JSON value, in which {@code "*"} stands for any value.
 */
public final class WireScript {

    /** One exchange, with the place it stands in. */
    public record Step(String place, byte[] message, String reply) {

        @Override
        public String toString() {
            return place;
        }
    }

    private static final Path FOLDER = Path.of("src/test/resources/wire");
    private static final String SENT = "-->";
    private static final String RECEIVED = "<--";

    private WireScript() {}

    /** Reads the exchanges of all scripts. */
    public static Stream<Step> allSteps() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(WireScript::read).toList().stream().flatMap(List::stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Step> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Step> steps = new ArrayList<>();
        String comment = "";
        byte[] message = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                comment = line.substring(1).strip();
            } else if (line.startsWith(SENT)) {
                message = bytes(afterArrow(line));
            } else if (line.startsWith(RECEIVED)) {
                String place = file.getFileName() + ":" + (i + 1) + " " + comment;
                steps.add(new Step(place, message, afterArrow(line).strip()));
            } else if (!line.isBlank()) {
                throw new IllegalStateException(file + ":" + (i + 1) + " is neither sent, received nor a comment");
            }
        }
        return steps;
    }

    /** Cuts off the arrow and the one space that sets it off. */
    private static String afterArrow(String line) {
        String text = line.substring(SENT.length());
        return text.startsWith(" ") ? text.substring(1) : text;
    }

    private static byte[] bytes(String notation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < notation.length(); i++) {
            if (notation.startsWith("\\x", i)) {
                bytes.write(Integer.parseInt(notation.substring(i + 2, i + 4), 16));
                i += 3;
            } else {
                int point = notation.codePointAt(i);
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
