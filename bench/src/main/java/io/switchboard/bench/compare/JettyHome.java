package io.switchboard.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The distribution of Jetty. */
final class JettyHome extends Distribution {

    /** As the distribution has them, but for the port and the threads, which are virtual as everywhere. */
    private static final Map<String, String> MODULES = Map.of(
            "http",
            "jetty.http.host=127.0.0.1\njetty.http.port=${bench.port}\njetty.http.acceptQueueSize=4096\n",
            "threadpool-all-virtual",
            "jetty.threadPool.maxConcurrentTasks=0\n",
            "ee11-deploy",
            "",
            "ee11-annotations",
            "");

    JettyHome(Path root, Path work, String java) throws IOException {
        super("jetty-home-", root, work, java);
    }

    @Override
    void configure(Path base) throws IOException {
        for (String folder : List.of("work", "resources", "start.d")) {
            Files.createDirectories(base.resolve(folder));
        }
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            Files.writeString(
                    base.resolve("start.d").resolve(module.getKey() + ".ini"),
                    "--module=" + module.getKey() + "\n" + module.getValue());
        }
    }

    @Override
    List<String> arguments(Path base) {
        return List.of(
                "-Djetty.home=" + home,
                "-Djetty.base=" + base,
                "-jar",
                home.resolve("start.jar").toString(),
                "bench.port=" + Peer.PORT);
    }
}
