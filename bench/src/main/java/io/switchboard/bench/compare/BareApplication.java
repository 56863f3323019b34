package io.switchboard.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The bare servlet as a web application, laid out in a folder. */
final class BareApplication {

    private BareApplication() {}

    /** Writes it, with classes of the bench. */
    static void write(Path folder, Path classes) throws IOException {
        Path own = folder.resolve("WEB-INF/classes");
        for (String name : List.of("work/Workload.class", "peer/BareServlet.class")) {
            Path file = Path.of("io/switchboard/bench").resolve(name);
            Files.createDirectories(own.resolve(file).getParent());
            Files.copy(classes.resolve(file), own.resolve(file));
        }
        Files.writeString(own.resolveSibling("web.xml"), """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.1" metadata-complete="true">
                  <servlet>
                    <servlet-name>bare</servlet-name>
                    <servlet-class>io.switchboard.bench.peer.BareServlet</servlet-class>
                    <load-on-startup>1</load-on-startup>
                  </servlet>
                  <servlet-mapping>
                    <servlet-name>bare</servlet-name>
                    <url-pattern>/*</url-pattern>
                  </servlet-mapping>
                </web-app>
                """);
    }
}
