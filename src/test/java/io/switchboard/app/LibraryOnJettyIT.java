package io.switchboard.app;

import java.nio.file.Path;
import java.util.Map;

/** The library in other people's WARs on Jetty 12.1, which has to be told to leave CDI to them. */
class LibraryOnJettyIT extends LibraryWar {

    @Override
    WebServer start(Map<String, Path> wars) throws Exception {
        return JettyServer.start(true, wars, Map.of());
    }
}
