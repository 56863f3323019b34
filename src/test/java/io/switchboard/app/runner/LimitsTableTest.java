package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code docs/limits.md} says about options, defaults and tests is so. */
class LimitsTableTest {

    private static final Path TABLE = Path.of("docs/limits.md");
    private static final Path TESTS = Path.of("src/test/java");

    /** One line of a table. */
    record Row(String limit, String option, String value, String tests) {}

    static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.filter(line -> line.startsWith("|") && line.contains("`--"))
                    .map(line -> line.split("\\|"))
                    .map(cells -> new Row(
                            cells[1].strip(), cells[2].replace("`", "").strip(), cells[3].strip(), cells[6].strip()))
                    .toList();
        }
    }

    private static CommandSpec options() {
        return new CommandLine(new RunnerOptions()).getCommandSpec();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void defaultIsTheOptions(Row row) {
        OptionSpec option = options().findOption(row.option());
        assertEquals(option.defaultValue(), row.value());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void testsExist(Row row) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            Set<String> classes = files.map(
                            file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertTrue(classes.containsAll(List.of(row.tests().split(", "))), row.tests());
        }
    }

    @Test
    void everyOptionThatLimitsSomethingIsThere() throws IOException {
        Set<String> limits = options().options().stream()
                .map(OptionSpec::longestName)
                .filter(name -> name.startsWith("--max-") || name.startsWith("--min-"))
                .collect(Collectors.toCollection(TreeSet::new));
        limits.removeAll(rows().stream().map(Row::option).collect(Collectors.toSet()));
        assertEquals(Set.of(), limits);
    }
}
