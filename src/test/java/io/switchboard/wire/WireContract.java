package io.switchboard.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.wire.WireScript.Step;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wire script, against one way of reaching a server with the demo beans. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WireContract {

    static Stream<Step> steps() {
        return WireScript.allSteps();
    }

    /** Sends a message and returns the reply, or empty when there is none. */
    abstract Optional<byte[]> exchange(byte[] message) throws Exception;

    @ParameterizedTest
    @MethodSource("steps")
    void answersAsTheScriptSays(Step step) throws Exception {
        String reply = exchange(step.message())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        if (step.reply().isEmpty()) {
            assertEquals("", reply, step.place());
        } else {
            assertTrue(
                    !reply.isEmpty() && JsonPattern.matches(JsonPattern.parse(step.reply()), JsonPattern.parse(reply)),
                    () -> step.place() + "\nexpected " + step.reply() + "\n but was " + reply);
        }
    }
}
