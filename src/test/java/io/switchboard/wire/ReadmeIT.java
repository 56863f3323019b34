package io.switchboard.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.app.ChildProcess;
import io.switchboard.app.RunnerProcess;
import io.switchboard.wire.Readme.Block;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is true: its code compiles, and its commands print what it says they print. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeIT {

    private static final String WAR = "target/switchboard.war";
    private static final Pattern CLASS = Pattern.compile("public class (\\w+)");

    @TempDir
    private static Path directory;

    private Path jar;
    private RunnerProcess server;

    @BeforeAll
    void compileAndStart() throws IOException, InterruptedException {
        Path classes = Files.createDirectory(directory.resolve("classes"));
        compile(classes);
        jar = directory.resolve("greeter.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("com/example/Greeter.class"));
            Files.copy(classes.resolve("com/example/Greeter.class"), out);
        }
        server = RunnerProcess.serving("--demo", "--services", jar.toString());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void compile(Path classes) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-parameters", "-Xlint:all", "-Werror", "-d", classes.toString()));
        arguments.addAll(List.of(
                "-cp",
                System.getProperty("switchboard.library")
                        + File.pathSeparator
                        + System.getProperty("java.class.path")));
        for (String code : Readme.blocks("java")) {
            Matcher name = CLASS.matcher(code);
            assertTrue(name.find(), code);
            arguments.add(Files.writeString(directory.resolve(name.group(1) + ".java"), code)
                    .toString());
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertEquals(0, status, "the README's code does not compile");
    }

    private String shell(String command) throws IOException, InterruptedException {
        URI url = server.url();
        String local = command.replace("127.0.0.1:8080", url.getAuthority())
                .replace("java -jar", ChildProcess.java() + " -jar")
                .replace(WAR, System.getProperty("switchboard.war"));
        ChildProcess process = ChildProcess.start(List.of("bash", "-c", local), Map.of());
        try (process) {
            assertEquals(0, process.awaitExit(), command);
            return String.join("\n", process.out());
        }
    }

    @Test
    void commandsPrintWhatStandsBehindThem() throws Exception {
        List<Block> blocks = Readme.blocks();
        int proved = 0;
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i).language().equals("json")
                    && blocks.get(i - 1).language().equals("sh")) {
                String expected = blocks.get(i).text();
                String actual = shell(blocks.get(i - 1).text());
                assertTrue(JsonPattern.matches(JsonPattern.parse(expected), JsonPattern.parse(actual)), actual);
                proved++;
            }
        }
        assertTrue(proved >= 4, "only " + proved + " commands were found");
    }

    @Test
    void readyLineIsTheOneThatIsPromised() throws Exception {
        String promised = "Switchboard is ready at http://127.0.0.1:8080/rpc";
        assertTrue(Readme.text().contains(promised));
        assertTrue(server.process()
                .out()
                .contains(promised.replace("127.0.0.1:8080", server.url().getAuthority())));
    }

    @Test
    void beanOfAJarCanBeCalled() throws Exception {
        String reply = shell("curl -s http://127.0.0.1:8080/rpc -H 'Content-Type: application/json'"
                + " -d '{\"jsonrpc\":\"2.0\",\"method\":\"greeter.greet\",\"params\":[\"Ada\"],\"id\":1}'");
        assertEquals("{\"jsonrpc\":\"2.0\",\"result\":\"Hello, Ada!\",\"id\":1}", reply);
    }

    @Test
    void embeddedServerPrintsWhatIsPromised() throws Exception {
        String classPath = Stream.concat(
                        Stream.of(directory.resolve("classes").toString(), System.getProperty("switchboard.library")),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> entry.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator));
        try (ChildProcess process =
                ChildProcess.start(List.of(ChildProcess.java(), "-cp", classPath, "com.example.Embedded"), Map.of())) {
            process.awaitExit();
            String printed = String.join("\n", process.out());
            assertTrue(!printed.isEmpty() && Readme.text().contains("It prints `" + printed + "`"), printed);
        }
    }

    @Test
    void tableOfSettingsHasEveryOptionAndNoOther() throws Exception {
        String help = shell("java -jar target/switchboard.war --help");
        assertEquals(options("(?m)^ *(?:-\\w, )?(--[a-z-]+)", help), options("(?m)^\\| `(--[a-z-]+)`", Readme.text()));
    }

    private static Set<String> options(String pattern, String text) {
        Set<String> options = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            options.add(matcher.group(1));
        }
        options.removeAll(Set.of("--help", "--version"));
        return options;
    }

    @Test
    void libraryIsNamedAsItIsBuilt() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        for (String dependency : Readme.blocks("xml")) {
            assertTrue(dependency.contains("<version>0.1.0-SNAPSHOT</version>")
                    && pom.contains("<version>0.1.0-SNAPSHOT</version>"));
            assertTrue(dependency.contains("<classifier>classes</classifier>")
                    && pom.contains("<classifier>classes</classifier>"));
            Matcher weld = Pattern.compile("<version>(.*Final)</version>").matcher(dependency);
            assertTrue(weld.find() && pom.contains("<weld.version>" + weld.group(1)));
        }
    }
}
