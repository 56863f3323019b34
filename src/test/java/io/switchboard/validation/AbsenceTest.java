package io.switchboard.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.dispatch.ListParams;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.TransportContext;
import jakarta.validation.constraints.Min;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications in which parts of Bean Validation are missing. */
class AbsenceTest {

    public static class Service {

        @RpcMethod
        public int count(@Min(1) int number) {
            return number;
        }
    }

    /** An application that calls a method with an argument that violates a constraint. */
    public static class Application implements Supplier<String> {

        @Override
        public String get() {
            try (BeanValidation validation = new BeanValidation(type -> Optional.empty())) {
                return RpcDispatcher.builder()
                        .around(validation::around)
                        .service("", new Service())
                        .build()
                        .dispatch(
                                new RpcRequest(new RpcId("1"), "count", ListParams.of(0)),
                                TransportContext.named("test"))
                        .toString();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nothing-is-missing, -32602",
        "hibernate-validator, result=0",
        "validation-api|hibernate-validator, result=0",
        "jakarta.el-api, -32602"
    })
    void constraintsAreCheckedWhereTheyCanBe(String missing, String outcome) throws Exception {
        URL[] urls = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> !path.getFileName().toString().matches(".*(" + missing + ").*"))
                .map(AbsenceTest::url)
                .toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            Object application = loader.loadClass(Application.class.getName())
                    .getConstructor()
                    .newInstance();
            String response = ((Supplier<?>) application).get().toString();
            assertEquals(outcome, response.contains(outcome) ? outcome : response);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
