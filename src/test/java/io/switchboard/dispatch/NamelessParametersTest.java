package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.LogRecorder;
import io.switchboard.RecordingLog;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Methods that were compiled as Maven does by itself, without the names of their parameters. */
@ExtendWith(RecordingLog.class)
class NamelessParametersTest {

    private static final String GREETER = """
            import io.switchboard.dispatch.RpcMethod;
            import io.switchboard.dispatch.RpcParam;
            import io.switchboard.message.CallContext;

            public class Greeter {
                @RpcMethod public void greet(String name) {}
                @RpcMethod public void part(@RpcParam("name") String name, int times) {}
                @RpcMethod public void named(@RpcParam("name") String name, CallContext context) {}
                @RpcMethod public void ping(CallContext context) {}
                @RpcMethod public void pong() {}
            }
            """;

    @TempDir
    Path directory;

    private void serve(String... options) throws Exception {
        Path source = Files.writeString(directory.resolve("Greeter.java"), GREETER);
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-proc:none", "-cp", System.getProperty("java.class.path"), source.toString()));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            Object greeter = loader.loadClass("Greeter").getConstructor().newInstance();
            RpcDispatcher.builder().service("", greeter).build();
        }
    }

    @Test
    void areLoggedInOneLine(LogRecorder log) throws Exception {
        serve();
        assertEquals(
                List.of("arguments can come only by position, because the parameters have no names in the compiled code"
                        + " (compile it with -parameters, or name them by @RpcParam):"
                        + " Greeter.greet(String), Greeter.part(String,int)"),
                log.messages());
    }

    @Test
    void areNoneWhereTheNamesWereKept(LogRecorder log) throws Exception {
        serve("-parameters");
        assertEquals(List.of(), log.messages());
    }
}
