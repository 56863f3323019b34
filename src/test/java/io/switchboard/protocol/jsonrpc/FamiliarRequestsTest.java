package io.switchboard.protocol.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.binding.JsonBinding;
import io.switchboard.dispatch.Parameter;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.json.JsonLimits;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A request that begins like one before it is answered as if it were the first. */
class FamiliarRequestsTest {

    private static final List<String> MEMBERS = List.of(
            "\"jsonrpc\":\"2.0\"",
            "\"jsonrpc\":\"2.0\"",
            "\"jsonrpc\": \"2.0\"",
            "\"jsonrpc\":\"1.0\"",
            "\"method\":\"echo\"",
            "\"method\":\"echo\"",
            "\"method\":\"nobody\"",
            "\"method\":\"a-long-name\"",
            "\"method\":7",
            "\"params\":[1]",
            "\"params\":[2]",
            "\"params\":{\"value\":3}",
            "\"params\":4",
            "\"id\":1",
            "\"id\":\"2\"",
            "\"id\":null",
            "\"id\":[]",
            "\"id\":\"a-long-name\"",
            "\"other\":{\"id\":1,\"method\":2}",
            "\"other\":{\"id\":1,\"id\":2}",
            "\"\\u0069d\":5",
            "}");

    private static final JsonRpcLimits LIMITS = new JsonRpcLimits(JsonLimits.DEFAULTS, 8, 8, 3, 1_000, 2_000);

    private static final RpcDispatcher DISPATCHER = RpcDispatcher.builder()
            .method("echo", List.of(Parameter.of("value", int.class)), int.class, (context, args) -> args[0])
            .build();

    private final JsonBinding binding = new JsonBinding();

    @Property(tries = 2_000)
    void isAnsweredAsIfItWereTheFirst(@ForAll("messages") List<String> messages) {
        try (Calls acquainted = calls()) {
            for (String message : messages) {
                try (Calls fresh = calls()) {
                    assertEquals(fresh.send(message), acquainted.send(message), messages::toString);
                }
            }
        }
    }

    private Calls calls() {
        return new Calls(new JsonRpcProtocol(LIMITS, binding), DISPATCHER);
    }

    /** Messages of a few requests, each of which comes several times. */
    @Provide
    Arbitrary<List<String>> messages() {
        return requests().list().ofMinSize(1).ofMaxSize(3).flatMap(requests -> {
            Arbitrary<String> singles = Arbitraries.of(requests);
            Arbitrary<String> batches =
                    singles.list().ofMinSize(1).ofMaxSize(4).map(several -> "[" + String.join(",", several) + "]");
            return Arbitraries.oneOf(singles, batches).list().ofMinSize(2).ofMaxSize(6);
        });
    }

    private static Arbitrary<String> requests() {
        return Arbitraries.of(MEMBERS).list().ofMaxSize(6).map(members -> "{" + String.join(",", members) + "}");
    }
}
