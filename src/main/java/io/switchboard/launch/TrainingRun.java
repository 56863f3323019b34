package io.switchboard.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A run of the server on which the JVM sees which classes it needs: with the samples, at a loopback port, for a few calls. */
final class TrainingRun {

    private static final String NAME = "Switchboard: ";
    private static final Pattern READY = Pattern.compile("Switchboard is ready at (http\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> OPTIONS =
            List.of("--demo", "--stdio=false", "--host=127.0.0.1", "--port=0", "--path=/rpc");

    private static final String ADD = "{\"jsonrpc\":\"2.0\",\"method\":\"calc.add\",\"params\":[19,23],\"id\":1}";
    private static final String ECHO = """
            {"jsonrpc":"2.0","method":"people.echo","id":2,"params":[{
              "id":1,"name":"Ada Lovelace","email":"ada@example.org","age":36,"height":1.65,"active":true,
              "born":"1815-12-10","balance":12.50,"role":"CUSTOMER",
              "address":{"street":"St James's Square 12","city":"London","zip":"SW1Y 4JH"},
              "tags":["mathematics","engines"],"scores":{"notes":7}}]}""";

    private static final List<String> CALLS = List.of(ADD, ECHO, "[" + ADD + "," + ECHO + "]");
    private static final List<String> PAGES = List.of("/health/live", "/health/ready", "/metrics");

    /** Variables in which a JVM looks for options. */
    private static final Set<String> JVM_OPTIONS = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private final List<String> jvmArguments;

    /** Takes what stands between {@code java} and the program's own arguments. */
    TrainingRun(List<String> jvmArguments) {
        this.jvmArguments = jvmArguments;
    }

    /**
     * Starts the server on the JVM that runs this, calls it, and has it end in good order.
     *
     * @throws IOException when it does not start, answer or end as it should
     * @throws InterruptedException when told to stop
     */
    void run() throws IOException, InterruptedException {
        Process server = builder().start();
        Thread end = new Thread(() -> kill(server), "switchboard-training");
        try (BufferedReader output = server.inputReader()) {
            endWithThisProgram(end);
            call(url(output));
            if (!server.supportsNormalTermination()) {
                throw new IOException("this system cannot ask a process to end");
            }
            // By its handle: the process itself would close its output, too.
            server.toHandle().destroy();
            output.transferTo(Writer.nullWriter());
            if (server.waitFor() != 0) {
                throw new IOException("the server ended with exit code " + server.exitValue());
            }
        } finally {
            kill(server);
        }
    }

    private static void endWithThisProgram(Thread end) throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(end);
        } catch (IllegalStateException e) {
            throw new IOException("this program was told to end");
        }
    }

    /** Kills the server, and the process that writes its archive, and waits until they write nothing any more. */
    private static void kill(Process server) {
        List<ProcessHandle> all = Stream.concat(Stream.of(server.toHandle()), server.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    private ProcessBuilder builder() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        command.addAll(OPTIONS);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // The settings of the server to come are not those of the training, nor are those of the JVM.
        builder.environment().keySet().removeIf(name -> name.startsWith("SWITCHBOARD_") || JVM_OPTIONS.contains(name));
        return builder;
    }

    private static URI url(BufferedReader output) throws IOException {
        String own = null;
        String other = "it says nothing";
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            // The JVM has its own say about an archive that comes to nothing, and the only one where it starts no
            // program.
            if (line.startsWith(NAME)) {
                own = line.substring(NAME.length());
            } else {
                other = line;
            }
        }
        throw new IOException("the server does not start: " + Objects.requireNonNullElse(own, other));
    }

    private static void call(URI url) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        for (String call : CALLS) {
            send(
                    client,
                    HttpRequest.newBuilder(url)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(call)));
        }
        for (String page : PAGES) {
            send(client, HttpRequest.newBuilder(url.resolve(page)));
        }
    }

    private static void send(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
        client.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding());
    }
}
