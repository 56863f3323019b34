package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.message.Params;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** The declared type of a result, by which the protocol writes it. */
class ResultTypeTest {

    private static Type of(String method) {
        return Caller.of(new Results()).dispatcher().procedures().stream()
                .filter(p -> p.names().contains(method))
                .findFirst()
                .orElseThrow()
                .resultType();
    }

    private static Type onlyArgument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    @Test
    void isThatOfTheMethod() {
        assertEquals(int.class, of("number"));
    }

    @Test
    void isVoidWhereThereIsNone() {
        assertEquals(void.class, of("nothing"));
    }

    @Test
    void keepsItsArguments() {
        assertEquals(String.class, onlyArgument(of("list")));
    }

    @Test
    void isWhatAStageCompletesWith() {
        assertEquals(String.class, of("stage"));
    }

    @Test
    void isWhatAFutureCompletesWith() {
        assertEquals(String.class, onlyArgument(of("future")));
    }

    @Test
    void isWhatASubclassOfAFutureCompletesWith() {
        assertEquals(String.class, of("promise"));
    }

    @Test
    void isWhatASubclassWithOtherArgumentsCompletesWith() {
        assertEquals(Integer.class, of("labelled"));
    }

    @Test
    void isAnythingForARawStage() {
        Type type = MethodSignature.of(RawResults.class, "").get(0).resultType();
        assertEquals(Object.class, type);
    }

    @Test
    void goesWithTheResponse() {
        assertEquals(
                int.class, Caller.of(new Results()).call("number", Params.NONE).resultType());
    }

    @Test
    void ofALambdaIsSaidBesideIt() {
        RpcDispatcher dispatcher = RpcDispatcher.builder()
                .method("f", List.of(), Map.class, (context, arguments) -> Map.of())
                .build();
        assertEquals(Map.class, new Caller(dispatcher).call("f", Params.NONE).resultType());
    }

    static class Promise extends CompletableFuture<String> {}

    static class Labelled<L, V> extends CompletableFuture<V> {}

    static final class RawResults {

        @RpcMethod
        @SuppressWarnings("rawtypes")
        public CompletionStage raw() {
            return CompletableFuture.completedFuture(null);
        }
    }

    static final class Results {

        @RpcMethod
        public int number() {
            return 1;
        }

        @RpcMethod
        public void nothing() {}

        @RpcMethod
        public List<? extends String> list() {
            return List.of();
        }

        @RpcMethod
        public CompletionStage<String> stage() {
            return CompletableFuture.completedStage("");
        }

        @RpcMethod
        public CompletableFuture<List<String>> future() {
            return CompletableFuture.completedFuture(List.of());
        }

        @RpcMethod
        public Promise promise() {
            return new Promise();
        }

        @RpcMethod
        public Labelled<String, Integer> labelled() {
            return new Labelled<>();
        }
    }
}
