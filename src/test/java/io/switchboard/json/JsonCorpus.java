package io.switchboard.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of JSON texts, good and bad, that any reader of JSON in this project is held against. */
public final class JsonCorpus {
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");
    private static final Pattern REPEAT = Pattern.compile("<<(.*?)>>\\*(\\d+)");

    private JsonCorpus() {}

    /**
     * A line of a table.
     *
     * @param notation the line, for people
     * @param bytes what it stands for
     */
    public record Sample(String notation, byte[] bytes) {
        @Override
        public String toString() {
            return notation;
        }
    }

    /** Texts that every JSON reader must accept; no deeper than 64 levels. */
    public static Stream<Sample> accept() {
        return load("accept.txt");
    }

    /** Bytes that every strict JSON reader must reject. */
    public static Stream<Sample> reject() {
        return Stream.concat(load("reject.txt"), load("reject-structure.txt"));
    }

    /** Bytes that a reader may accept or reject, but must survive. */
    public static Stream<Sample> either() {
        return load("either.txt");
    }

    private static Stream<Sample> load(String table) {
        try (InputStream in = JsonCorpus.class.getResourceAsStream("/json/" + table)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(line -> new Sample(line, bytes(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the notation of the tables. */
    public static byte[] bytes(String notation) {
        String line = REPEAT.matcher(notation)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher matcher = BYTE.matcher(line);
        int end = 0;
        while (matcher.find()) {
            bytes.writeBytes(line.substring(end, matcher.start()).getBytes(UTF_8));
            bytes.write(Integer.parseInt(matcher.group(1), 16));
            end = matcher.end();
        }
        bytes.writeBytes(line.substring(end).getBytes(UTF_8));
        return bytes.toByteArray();
    }
}
