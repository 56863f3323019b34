package io.switchboard.app;

import java.nio.file.Path;
import java.util.Map;

/** The packed WAR on Jetty 12.1 with nothing but what deploys WARs. */
class DeployedOnJettyIT extends DeployedWar {

    @Override
    WebServer start(Map<String, Path> wars, Map<String, String> environment) throws Exception {
        return JettyServer.start(false, wars, environment);
    }

    @Override
    String classLoader() {
        return "org.eclipse.jetty.ee.webapp.WebAppClassLoader";
    }
}
