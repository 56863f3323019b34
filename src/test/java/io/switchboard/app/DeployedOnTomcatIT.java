package io.switchboard.app;

import java.nio.file.Path;
import java.util.Map;

/** The packed WAR on Tomcat 11. */
class DeployedOnTomcatIT extends DeployedWar {

    @Override
    WebServer start(Map<String, Path> wars, Map<String, String> environment) throws Exception {
        return TomcatServer.start(wars, environment);
    }

    @Override
    String classLoader() {
        return "org.apache.catalina.loader.ParallelWebappClassLoader";
    }
}
