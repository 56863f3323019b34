package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.app.Setting;
import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@code docs/limits.md} says about options, defaults and tests is so. */
class LimitsTableTest {

    private static final Path TABLE = Path.of("docs/limits.md");
    private static final Path TESTS = Path.of("src/test/java");

    private static List<Edge> edges;

    /** One line of a table. */
    record Row(String limit, String option, String value, Set<String> tests) {

        static Row of(String line) {
            String[] cells = line.replace("`", "").split("\\s*\\|\\s*");
            return new Row(cells[1], cells[2], cells[3], new TreeSet<>(List.of(cells[6].split(", "))));
        }

        boolean isAdjustable() {
            return option.startsWith("--");
        }
    }

    /** A test of one side of a limit. */
    record Edge(String limit, Class<? extends Annotation> side, Method test) {

        static <A extends Annotation> Stream<Edge> of(Method test, Class<A> side, Function<A, String[]> limits) {
            return AnnotationSupport.findAnnotation(test, side).stream()
                    .flatMap(marks -> Stream.of(limits.apply(marks)))
                    .map(limit -> new Edge(limit, side, test));
        }
    }

    static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.filter(line -> line.startsWith("| ") && !line.startsWith("| limit "))
                    .map(Row::of)
                    .toList();
        }
    }

    static List<Row> adjustableRows() throws IOException {
        return rows().stream().filter(Row::isAdjustable).toList();
    }

    @BeforeAll
    static void findEdges() throws IOException, ClassNotFoundException {
        edges = new ArrayList<>();
        for (Method test : testMethods()) {
            Edge.of(test, WithinLimit.class, WithinLimit::value).forEach(edges::add);
            Edge.of(test, BeyondLimit.class, BeyondLimit::value).forEach(edges::add);
        }
    }

    /** Finds the methods of all classes that have a source file of their own, without starting any of them. */
    private static List<Method> testMethods() throws IOException, ClassNotFoundException {
        List<Method> methods = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = TESTS.relativize(file).toString().replace('/', '.');
                if (name.endsWith(".java") && !name.endsWith("package-info.java")) {
                    String type = name.substring(0, name.length() - ".java".length());
                    methods.addAll(List.of(Class.forName(type, false, LimitsTableTest.class.getClassLoader())
                            .getDeclaredMethods()));
                }
            }
        }
        return methods;
    }

    @ParameterizedTest
    @MethodSource("adjustableRows")
    void defaultIsTheOptions(Row row) {
        List<String> defaults = RunnerOptions.all().stream()
                .filter(setting -> setting.option().equals(row.option()))
                .map(Setting::initial)
                .toList();
        assertEquals(List.of(row.value()), defaults);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void limitIsTestedOnBothSides(Row row) {
        Set<Class<? extends Annotation>> sides = edges.stream()
                .filter(edge -> edge.limit().equals(row.limit()))
                .map(Edge::side)
                .collect(Collectors.toSet());
        assertEquals(Set.of(WithinLimit.class, BeyondLimit.class), sides);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void testsAreThoseOfTheLimit(Row row) {
        Set<String> classes = edges.stream()
                .filter(edge -> edge.limit().equals(row.limit()))
                .map(edge -> edge.test().getDeclaringClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(row.tests(), classes);
    }

    @Test
    void everyLimitThatIsTestedIsThere() throws IOException {
        Set<String> limits = edges.stream().map(Edge::limit).collect(Collectors.toCollection(TreeSet::new));
        limits.removeAll(rows().stream().map(Row::limit).collect(Collectors.toSet()));
        assertEquals(Set.of(), limits);
    }

    @Test
    void everyMethodThatIsSaidToTestALimitIsRun() {
        edges.forEach(edge ->
                assertTrue(AnnotationSupport.isAnnotated(edge.test(), Testable.class), () -> String.valueOf(edge)));
    }

    @Test
    void everyOptionThatLimitsSomethingIsThere() throws IOException {
        Set<String> limits = RunnerOptions.all().stream()
                .map(Setting::option)
                .filter(name -> name.startsWith("--max-") || name.startsWith("--min-"))
                .collect(Collectors.toCollection(TreeSet::new));
        limits.removeAll(rows().stream().map(Row::option).collect(Collectors.toSet()));
        assertEquals(Set.of(), limits);
    }
}
