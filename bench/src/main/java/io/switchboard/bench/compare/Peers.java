package io.switchboard.bench.compare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who takes part. */
final class Peers {

    /** The same for every JVM. All else is the JVM's default. */
    static final List<String> JVM_FLAGS = List.of("-Xms512m", "-Xmx512m");

    private static final String BARE = "bare servlet";
    private static final String SERVLETS = "io.switchboard.bench.peer.";

    private final Path root;
    private final Path bench;
    private final String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Takes the folder of the product; everything in it and in the bench has been built. */
    Peers(Path root) {
        this.root = root;
        this.bench = root.resolve("bench");
    }

    /** Gives those that stand for the start of a server: the bare one and the product. */
    List<Peer> starters() {
        return List.of(jetty(BARE, "/", "BareServlet"), switchboard());
    }

    /** Gives all, the bare servers first. Lays out what the distributions need under a folder. */
    List<Peer> all(Path work) throws IOException {
        List<Peer> peers = new ArrayList<>(starters());
        peers.add(
                jetty("jsonrpc4j", "/", "JsonRpc4jServlet", "jsonrpc4j", "jackson", "jakarta.jws", "commons-", "http"));
        peers.add(jvm("Helidon JSON-RPC", "/rpc", "HelidonMain", List.of("helidon")));
        peers.add(jetty("JSON-B servlet", "/", "JsonbServlet", "yasson", "parsson", "jakarta."));
        peers.add(script("jayson", "node", "node/jayson.js"));
        peers.add(script("json-rpc-2.0", "node", "node/json-rpc-2.0.js"));
        String python = System.getProperty("bench.python", "");
        if (!python.isEmpty()) {
            peers.add(script("tinyrpc on gevent", python, "python/tinyrpc_server.py"));
        }
        peers.addAll(applications("Jetty", new JettyHome(root, work, java)));
        peers.addAll(applications("Tomcat", new Tomcat(root, work, java)));
        return peers;
    }

    /** Gives the bare servlet and the product as applications of a server. */
    private List<Peer> applications(String name, Distribution server) throws IOException {
        String reference = "bare on " + name;
        List<String> bare = server.bare(bench.resolve("target/classes"));
        List<String> war = server.war(root.resolve("target/switchboard.war"));
        return List.of(
                new Peer(reference, reference, "/", true, bare),
                new Peer("Switchboard on " + name, reference, "/rpc", true, war));
    }

    private Peer switchboard() {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(JVM_FLAGS);
        command.addAll(
                List.of("-jar", root.resolve("target/switchboard.war").toString(), "--demo", "--port", Peer.PORT));
        return new Peer("Switchboard", BARE, "/rpc", true, command);
    }

    private Peer script(String name, String interpreter, String file) {
        return new Peer(
                name, BARE, "/", false, List.of(interpreter, bench.resolve(file).toString(), Peer.PORT));
    }

    private Peer jetty(String name, String path, String servlet, String... libraries) {
        List<String> jars = Stream.concat(Stream.of("jetty", "jakarta.servlet", "slf4j"), Stream.of(libraries))
                .toList();
        return jvm(name, path, "JettyMain", jars, SERVLETS + servlet);
    }

    private Peer jvm(String name, String path, String main, List<String> libraries, String... args) {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(JVM_FLAGS);
        command.addAll(List.of("-cp", classPath(libraries), SERVLETS + main, Peer.PORT));
        command.addAll(List.of(args));
        return new Peer(name, BARE, path, true, command);
    }

    /** Gives nobody more to search than it needs: it would cost start-up time. */
    private String classPath(List<String> libraries) {
        File[] jars = bench.resolve("target/lib")
                .toFile()
                .listFiles((folder, name) -> libraries.stream().anyMatch(name::startsWith));
        return Stream.concat(
                        Stream.of(bench.resolve("target/classes").toString()),
                        Stream.of(jars).map(File::toString))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
