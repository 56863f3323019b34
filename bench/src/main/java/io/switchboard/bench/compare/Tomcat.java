package io.switchboard.bench.compare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lays out the Tomcat distribution that the product's integration tests use, once for each application. */
final class Tomcat {

    private final Path home;
    private final Path work;
    private final String java;

    /** Takes the product's folder, the folder for what is laid out, and the program that runs Java. */
    Tomcat(Path root, Path work, String java) throws IOException {
        this.home = Distributions.find(root, "apache-tomcat-");
        this.work = work;
        this.java = java;
    }

    /** Gives the command that serves the bare servlet. */
    List<String> bare(Path classes) throws IOException {
        Path base = base("tomcat-bare");
        BareApplication.write(base.resolve("webapps/ROOT"), classes);
        return command(base);
    }

    /** Gives the command that serves the product. */
    List<String> war(Path war) throws IOException {
        Path base = base("tomcat-switchboard");
        Files.copy(war, base.resolve("webapps/ROOT.war"));
        return command(base, "-Dswitchboard.demo=true");
    }

    private Path base(String name) throws IOException {
        Path base = work.resolve(name);
        for (String folder : List.of("conf", "logs", "temp", "webapps", "work")) {
            Files.createDirectories(base.resolve(folder));
        }
        try (Stream<Path> files = Files.list(home.resolve("conf"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, base.resolve("conf").resolve(file.getFileName()));
            }
        }
        // As the distribution has it, but for the port, the connector, whose threads are virtual as on Jetty, the pages
        // of its own applications and the access log.
        Files.writeString(base.resolve("conf/server.xml"), """
                <Server port="-1">
                  <Listener className="org.apache.catalina.core.JreMemoryLeakPreventionListener"/>
                  <Listener className="org.apache.catalina.core.ThreadLocalLeakPreventionListener"/>
                  <Service name="Catalina">
                    <Connector port="${bench.port}" address="127.0.0.1" maxKeepAliveRequests="-1" acceptCount="4096"
                               protocol="org.apache.coyote.http11.Http11Nio2Protocol" useVirtualThreads="true"/>
                    <Engine name="Catalina" defaultHost="localhost">
                      <Host name="localhost" appBase="webapps" autoDeploy="false"/>
                    </Engine>
                  </Service>
                </Server>
                """);
        return base;
    }

    private List<String> command(Path base, String... properties) {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(Peers.JVM_FLAGS);
        command.addAll(List.of(properties));
        command.addAll(List.of(
                "-Dbench.port=" + Peer.PORT,
                "-Dcatalina.home=" + home,
                "-Dcatalina.base=" + base,
                "-Djava.io.tmpdir=" + base.resolve("temp"),
                "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager",
                "-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED",
                "-cp",
                home.resolve("bin/bootstrap.jar") + File.pathSeparator + home.resolve("bin/tomcat-juli.jar"),
                "org.apache.catalina.startup.Bootstrap",
                "start"));
        return command;
    }
}
