package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be said of the source files without compiling them. */
class SourceFilesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final int MOST_LINES = 250;
    private static final double TEST_LINES_FOR_EACH_LINE = 1.2;

    /** Every source file below a directory, with its number of lines. */
    private static Map<Path, Integer> lines(Path directory) throws IOException {
        Map<Path, Integer> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                lines.put(file, Files.readAllLines(file).size());
            }
        }
        return lines;
    }

    private static List<Path> longFiles(Path directory) throws IOException {
        return lines(directory).entrySet().stream()
                .filter(file -> file.getValue() > MOST_LINES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int total(Path directory) throws IOException {
        return lines(directory).values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void areReadAtOneSitting() throws IOException {
        assertEquals(List.of(), longFiles(MAIN));
    }

    @Test
    void ofTestsAreReadAtOneSitting() throws IOException {
        assertEquals(List.of(), longFiles(TEST));
    }

    @Test
    void haveAPackageThatSaysWhatBelongsInIt() throws IOException {
        List<Path> silent = lines(MAIN).keySet().stream()
                .map(Path::getParent)
                .distinct()
                .filter(directory -> !Files.exists(directory.resolve("package-info.java")))
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void areTestedAtLength() throws IOException {
        double ratio = (double) total(TEST) / total(MAIN);
        assertTrue(ratio >= TEST_LINES_FOR_EACH_LINE, () -> "only " + ratio + " lines of tests for each line");
    }
}
