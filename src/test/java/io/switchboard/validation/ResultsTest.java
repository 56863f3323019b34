package io.switchboard.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.RpcError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResultsTest {

    record Note(@NotBlank(message = "a secret") String text) {}

    public static class Service {

        @RpcMethod
        @Max(10)
        public int same(int number) {
            return number;
        }

        @RpcMethod
        @Valid
        public Note note(String text) {
            return new Note(text);
        }

        @RpcMethod
        public CompletionStage<@NotNull @Valid Note> later(String text) {
            return CompletableFuture.supplyAsync(() -> text.equals("none") ? null : new Note(text));
        }
    }

    @RegisterExtension
    static final Validating CALLER = Validating.of(new Service());

    private static void assertIncident(RpcError error) {
        assertEquals(RpcError.INTERNAL_ERROR + " Internal error", error.code() + " " + error.message());
        assertEquals("[incident]", ((Map<?, ?>) error.data()).keySet().toString());
        assertFalse(error.toString().contains("secret"), error::toString);
    }

    @Test
    void resultAtTheEdgeIsGiven() {
        assertEquals(10, CALLER.result("same", 10));
    }

    @Test
    void resultOverTheEdgeIsAnIncident() {
        assertIncident(CALLER.error("same", 11));
    }

    @Test
    void memberOfAResultThatIsInOrderIsGiven() {
        assertEquals(new Note("hello"), CALLER.result("note", "hello"));
    }

    @Test
    void memberOfAResultThatIsNotIsAnIncident() {
        assertIncident(CALLER.error("note", " "));
    }

    @Test
    void asynchronousResultInOrderIsGiven() {
        assertEquals(new Note("hello"), CALLER.result("later", "hello"));
    }

    @Test
    void whatAnAsynchronousResultCompletesWithIsChecked() {
        assertIncident(CALLER.error("later", "none"));
    }

    @Test
    void membersOfAnAsynchronousResultAreChecked() {
        assertIncident(CALLER.error("later", " "));
    }
}
