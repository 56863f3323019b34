package io.switchboard.bench.compare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The distribution of Tomcat. */
final class Tomcat extends Distribution {

    Tomcat(Path root, Path work, String java) throws IOException {
        super("apache-tomcat-", root, work, java);
    }

    @Override
    void configure(Path base) throws IOException {
        for (String folder : List.of("conf", "logs", "temp", "work")) {
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
    }

    @Override
    List<String> arguments(Path base) {
        return List.of(
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
                "start");
    }
}
