package io.switchboard.wire;

import io.switchboard.app.TomcatServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** The packaged WAR on a Tomcat 11 with the connector that the documentation advises. */
@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "there are no virtual threads before")
class TomcatVirtualThreadsContractIT extends TomcatContractIT {

    @Override
    TomcatServer start(Map<String, Path> wars, Map<String, String> environment)
            throws IOException, InterruptedException {
        return TomcatServer.startOnVirtualThreads(wars, environment);
    }
}
