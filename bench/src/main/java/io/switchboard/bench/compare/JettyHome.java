package io.switchboard.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays out the Jetty distribution that the product's integration tests use, once for each application. */
final class JettyHome {

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

    private final Path home;
    private final Path work;
    private final String java;

    /** Takes the product's folder, the folder for what is laid out, and the program that runs Java. */
    JettyHome(Path root, Path work, String java) throws IOException {
        this.home = Distributions.find(root, "jetty-home-");
        this.work = work;
        this.java = java;
    }

    /** Gives the command that serves the bare servlet. */
    List<String> bare(Path classes) throws IOException {
        Path base = base("jetty-bare");
        BareApplication.write(base.resolve("webapps/ROOT"), classes);
        return command(base);
    }

    /** Gives the command that serves the product. */
    List<String> war(Path war) throws IOException {
        Path base = base("jetty-switchboard");
        Files.copy(war, base.resolve("webapps/ROOT.war"));
        return command(base, "-Dswitchboard.demo=true");
    }

    private Path base(String name) throws IOException {
        Path base = work.resolve(name);
        for (String folder : List.of("webapps", "work", "resources", "start.d")) {
            Files.createDirectories(base.resolve(folder));
        }
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            Files.writeString(
                    base.resolve("start.d").resolve(module.getKey() + ".ini"),
                    "--module=" + module.getKey() + "\n" + module.getValue());
        }
        return base;
    }

    private List<String> command(Path base, String... properties) {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(Peers.JVM_FLAGS);
        command.addAll(List.of(properties));
        command.addAll(List.of(
                "-Djetty.home=" + home,
                "-Djetty.base=" + base,
                "-jar",
                home.resolve("start.jar").toString(),
                "bench.port=" + Peer.PORT));
        return command;
    }
}
