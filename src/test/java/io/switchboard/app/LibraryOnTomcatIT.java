package io.switchboard.app;

import java.nio.file.Path;
import java.util.Map;

/** The library in other people's WARs on Tomcat 11. */
class LibraryOnTomcatIT extends LibraryWar {

    @Override
    WebServer start(Map<String, Path> wars) throws Exception {
        return TomcatServer.start(wars, Map.of());
    }
}
