package io.switchboard.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Jetty distribution with a base directory of its own, on a free port of the loopback address. */
public final class JettyServer implements WebServer {

    private static final String CDI = "ee11-cdi-decorate";

    /** One file each, because a module's properties are read in the environment of the module above them. */
    private static final Map<String, String> MODULES = Map.of(
            "http",
            "jetty.http.host=127.0.0.1\njetty.http.port=0\n",
            "deployment-scanner",
            "jetty.deploy.scanInterval=1\n",
            "ee11-deploy",
            "",
            "ee11-annotations",
            "",
            CDI,
            "");

    private final Path base;
    private final ChildProcess process;
    private final URI url;

    private JettyServer(Path base, ChildProcess process, URI url) {
        this.base = base;
        this.process = process;
        this.url = url;
    }

    /**
     * Starts a Jetty and waits until it is ready.
     *
     * @param cdi whether Jetty is to leave CDI to the applications, which those need that bring Weld and do not see to it
     * @param wars the applications to deploy, by name
     * @param environment what is added to this process's environment
     */
    public static JettyServer start(boolean cdi, Map<String, Path> wars, Map<String, String> environment)
            throws IOException, InterruptedException {
        return start(cdi, wars, environment, List.of());
    }

    /**
     * Starts a Jetty and waits until it is ready.
     *
     * @param cdi whether Jetty is to leave CDI to the applications, which those need that bring Weld and do not see to it
     * @param wars the applications to deploy, by name
     * @param environment what is added to this process's environment
     * @param properties what stands at the end of the command line
     */
    static JettyServer start(
            boolean cdi, Map<String, Path> wars, Map<String, String> environment, List<String> properties)
            throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("jetty.home"));
        Path base = Files.createTempDirectory("jetty-");
        for (String directory : List.of("webapps", "work", "resources", "start.d")) {
            Files.createDirectory(base.resolve(directory));
        }
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            if (cdi || !module.getKey().equals(CDI)) {
                Files.writeString(
                        base.resolve("start.d/" + module.getKey() + ".ini"),
                        "--module=" + module.getKey() + "\n" + module.getValue());
            }
        }
        for (Map.Entry<String, Path> war : wars.entrySet()) {
            Files.copy(war.getValue(), base.resolve("webapps/" + war.getKey() + ".war"));
        }
        List<String> command = new ArrayList<>(List.of(
                ChildProcess.java(),
                ChildProcess.SHORT_LIVED,
                WebServer.NO_SOFT_REFERENCES,
                "-Djetty.home=" + home,
                "-Djetty.base=" + base,
                "-jar",
                home.resolve("start.jar").toString()));
        command.addAll(properties);
        ChildProcess process = ChildProcess.start(command, environment);
        try {
            process.awaitLine("oejs\\.Server .*Started|Started .*Server@");
            String port = process.awaitLine("Started .*ServerConnector@.*\\{127\\.0\\.0\\.1:(\\d+)\\}")
                    .group(1);
            return new JettyServer(base, process, URI.create("http://127.0.0.1:" + port + "/"));
        } catch (AssertionError e) {
            process.close();
            throw e;
        }
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public void deploy(String name, Path war) throws IOException {
        // Moved into place, since half a file would be deployed too.
        Path copy = Files.copy(war, base.resolve("resources/" + name + ".war"));
        Files.move(copy, base.resolve("webapps/" + name + ".war"));
    }

    @Override
    public void undeploy(String name) throws IOException, InterruptedException {
        Files.delete(base.resolve("webapps/" + name + ".war"));
        process.awaitLine("Stopped .*WebAppContext@.*,/" + name + ",");
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() throws IOException {
        process.close();
        Directories.delete(base);
    }
}
