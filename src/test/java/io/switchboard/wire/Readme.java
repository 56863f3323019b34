package io.switchboard.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The fenced blocks of the README, in order. */
final class Readme {

    private static final String FENCE = "```";

    /** A block: the word behind its fence, and its text. */
    record Block(String language, String text) {}

    private Readme() {}

    /** Reads the whole text. */
    static String text() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the blocks. */
    static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = null;
        String language = "";
        for (String line : text().lines().toList()) {
            if (text == null && line.startsWith(FENCE)) {
                language = line.substring(FENCE.length());
                text = new StringBuilder();
            } else if (line.equals(FENCE)) {
                blocks.add(new Block(language, text.toString()));
                text = null;
            } else if (text != null) {
                text.append(line).append('\n');
            }
        }
        return blocks;
    }

    /** Reads the blocks of one language. */
    static List<String> blocks(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .map(Block::text)
                .toList();
    }
}
