package io.switchboard.app;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Tomcat distribution with a base directory of its own, on a free port of the loopback address. */
public final class TomcatServer implements WebServer {

    private static final String VIRTUAL_THREADS =
            "protocol=\"org.apache.coyote.http11.Http11Nio2Protocol\" useVirtualThreads=\"true\"";

    private final Path base;
    private final ChildProcess process;
    private final URI url;

    private TomcatServer(Path base, ChildProcess process, URI url) {
        this.base = base;
        this.process = process;
        this.url = url;
    }

    /**
     * Starts a Tomcat and waits until it is ready.
     *
     * @param wars the applications to deploy, by name
     * @param environment what is added to this process's environment
     */
    public static TomcatServer start(Map<String, Path> wars, Map<String, String> environment)
            throws IOException, InterruptedException {
        return start(wars, environment, "", "");
    }

    /**
     * Starts a Tomcat with the connector that the documentation advises, which needs a JDK from 21 up, and waits until it is
     * ready.
     *
     * @param wars the applications to deploy, by name
     * @param environment what is added to this process's environment
     */
    public static TomcatServer startOnVirtualThreads(Map<String, Path> wars, Map<String, String> environment)
            throws IOException, InterruptedException {
        return start(wars, environment, VIRTUAL_THREADS, "");
    }

    /**
     * Starts a Tomcat and waits until it is ready.
     *
     * @param wars the applications to deploy, by name
     * @param environment what is added to this process's environment
     * @param valve what stands in the configuration of the host
     */
    static TomcatServer start(Map<String, Path> wars, Map<String, String> environment, String valve)
            throws IOException, InterruptedException {
        return start(wars, environment, "", valve);
    }

    private static TomcatServer start(
            Map<String, Path> wars, Map<String, String> environment, String connector, String valve)
            throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("tomcat.home"));
        Path base = Files.createTempDirectory("tomcat-");
        for (String directory : List.of("logs", "temp", "webapps", "work")) {
            Files.createDirectory(base.resolve(directory));
        }
        Directories.copy(home.resolve("conf"), base.resolve("conf"));
        Files.writeString(base.resolve("conf/server.xml"), """
                <Server port="-1">
                  <Listener className="org.apache.catalina.core.JreMemoryLeakPreventionListener"/>
                  <Listener className="org.apache.catalina.core.ThreadLocalLeakPreventionListener"/>
                  <Service name="Catalina">
                    <Connector port="0" address="127.0.0.1" %s/>
                    <Engine name="Catalina" defaultHost="localhost" backgroundProcessorDelay="1">
                      <Host name="localhost" appBase="webapps" autoDeploy="true">%s</Host>
                    </Engine>
                  </Service>
                </Server>
                """.formatted(connector, valve));
        for (Map.Entry<String, Path> war : wars.entrySet()) {
            Files.copy(war.getValue(), base.resolve("webapps/" + war.getKey() + ".war"));
        }
        List<String> command = List.of(
                ChildProcess.java(),
                ChildProcess.SHORT_LIVED,
                WebServer.NO_SOFT_REFERENCES,
                "-Dcatalina.home=" + home,
                "-Dcatalina.base=" + base,
                "-Djava.io.tmpdir=" + base.resolve("temp"),
                "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager",
                "-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED",
                "-classpath",
                home.resolve("bin/bootstrap.jar") + File.pathSeparator + home.resolve("bin/tomcat-juli.jar"),
                "org.apache.catalina.startup.Bootstrap",
                "start");
        ChildProcess process = ChildProcess.start(command, environment);
        try {
            process.awaitLine("Server startup in");
            String port = process.awaitLine("Starting ProtocolHandler \\[\"http-nio2?-.*auto-\\d+-(\\d+)\"\\]")
                    .group(1);
            return new TomcatServer(base, process, URI.create("http://127.0.0.1:" + port + "/"));
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
        Path copy = Files.copy(war, base.resolve("temp/" + name + ".war"));
        Files.move(copy, base.resolve("webapps/" + name + ".war"));
    }

    @Override
    public void undeploy(String name) throws IOException, InterruptedException {
        Files.delete(base.resolve("webapps/" + name + ".war"));
        process.awaitLine("Undeploying context \\[/" + name + "\\]");
        while (Files.exists(base.resolve("webapps/" + name))) {
            Thread.sleep(50);
        }
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
