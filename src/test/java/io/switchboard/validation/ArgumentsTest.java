package io.switchboard.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.RpcError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArgumentsTest {

    private static final AtomicInteger CALLS = new AtomicInteger();

    record Secretive(@NotBlank String word) {}

    public static class Service {

        @RpcMethod
        public int count(@Min(1) @Max(10) int number) {
            CALLS.incrementAndGet();
            return number;
        }

        @RpcMethod
        public String both(@NotBlank String first, @Size(min = 2, max = 3) String second) {
            return first + second;
        }

        @RpcMethod
        public String word(@Valid Secretive secretive) {
            return secretive.word();
        }

        @RpcMethod
        public int words(List<@NotBlank String> words) {
            return words.size();
        }

        @RpcMethod
        public BigDecimal over(@DecimalMin(value = "0.5", inclusive = false) BigDecimal number) {
            return number;
        }

        @RpcMethod
        public String twice(@Min(5) @Min(6) int number) {
            return "fine";
        }
    }

    @RegisterExtension
    static final Validating CALLER = Validating.of(new Service());

    @Test
    void argumentAtTheLowerEdgeIsTaken() {
        assertEquals(1, CALLER.result("count", 1));
    }

    @Test
    void argumentAtTheUpperEdgeIsTaken() {
        assertEquals(10, CALLER.result("count", 10));
    }

    @Test
    void argumentUnderTheEdgeIsAViolation() {
        assertEquals(
                List.of(new Violation("params[0]", "must be greater than or equal to 1", "Min")),
                CALLER.violations("count", 0));
    }

    @Test
    void argumentOverTheEdgeIsAViolation() {
        assertEquals(
                List.of(new Violation("params[0]", "must be less than or equal to 10", "Max")),
                CALLER.violations("count", 11));
    }

    @Test
    void violationIsAnErrorAboutParams() {
        RpcError error = CALLER.error("count", 0);
        assertEquals(RpcError.INVALID_PARAMS + " Invalid params", error.code() + " " + error.message());
    }

    @Test
    void methodIsNotCalledWithAViolation() {
        int before = CALLS.get();
        CALLER.error("count", 0);
        assertEquals(before, CALLS.get());
    }

    @Test
    void allViolationsAreToldInTheOrderOfTheirPlaces() {
        List<String> constraints = CALLER.violations("both", " ", "long").stream()
                .map(Violation::constraint)
                .toList();
        assertEquals(List.of("NotBlank", "Size"), constraints);
    }

    @Test
    void memberOfAnArgumentIsChecked() {
        assertEquals("hush", CALLER.result("word", new Secretive("hush")));
        assertEquals(
                List.of(new Violation("params[0].word", "must not be blank", "NotBlank")),
                CALLER.violations("word", new Secretive("")));
    }

    @Test
    void nothingNamesTheClassOfAnArgument() {
        String told = CALLER.error("word", new Secretive("")).toString();
        assertFalse(told.contains("Secretive") || told.contains("io.switchboard.validation.ArgumentsTest"), told);
    }

    @Test
    void asManyViolationsAsMayBeToldAreTold() {
        assertEquals(
                100, CALLER.violations("words", Collections.nCopies(100, "")).size());
    }

    @Test
    void moreViolationsThanMayBeToldAreCutOff() {
        assertEquals(
                100, CALLER.violations("words", Collections.nCopies(101, "")).size());
    }

    @Test
    void boundThatExcludesItsEdgeSaysSo() {
        assertEquals(
                "must be greater than 0.5",
                CALLER.violations("over", new BigDecimal("0.5")).get(0).message());
        assertEquals(new BigDecimal("0.51"), CALLER.result("over", new BigDecimal("0.51")));
    }

    @Test
    void constraintThatStandsTwiceCountsTwice() {
        assertEquals(2, CALLER.violations("twice", 4).size());
        assertEquals(1, CALLER.violations("twice", 5).size());
        assertEquals("fine", CALLER.result("twice", 6));
    }
}
