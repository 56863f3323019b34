package io.switchboard.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.dispatch.RpcMethod;
import io.switchboard.dispatch.RpcParam;
import io.switchboard.message.CallContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerPathsTest {

    record Line(@Positive int quantity) {}

    record Cart(List<@Valid Line> lines, @Valid Line spare) {}

    enum Size {
        SMALL {
            @Override
            public String toString() {
                return "tiny";
            }
        }
    }

    public static class Service {

        @RpcMethod
        public void lines(String name, List<@Valid Line> lines) {}

        @RpcMethod
        public void cart(@Valid Cart cart) {}

        @RpcMethod
        public void grid(List<List<@Min(1) Integer>> grid) {}

        @RpcMethod
        public void prices(Map<String, @Min(1) Integer> prices) {}

        @RpcMethod
        public void sizes(Map<Size, @Valid Line> sizes) {}

        @RpcMethod
        public void set(Set<@Min(1) Integer> set) {}

        @RpcMethod
        public void maybe(Optional<@NotBlank String> maybe) {}

        @RpcMethod
        public void known(CallContext context, @Min(1) int number) {}

        @RpcMethod
        public void renamed(@RpcParam("howMany") @Min(1) int number) {}

        @RpcMethod
        public void rest(String first, @NotEmpty @Valid Line... rest) {}
    }

    @RegisterExtension
    static final Validating CALLER = Validating.of(new Service());

    private static final Line GOOD = new Line(1);
    private static final Line BAD = new Line(0);

    @Test
    void byPositionTheParameterIsAPlace() {
        assertEquals("params[1][1].quantity", CALLER.path("lines", "x", List.of(GOOD, BAD)));
    }

    @Test
    void byNameTheParameterIsAName() {
        assertEquals(
                "params.lines[0].quantity",
                CALLER.violationsNamed("lines", Map.of("name", "x", "lines", List.of(BAD)))
                        .get(0)
                        .path());
    }

    @Test
    void byNameTheParameterHasTheNameThatCallersUse() {
        assertEquals(
                "params.howMany",
                CALLER.violationsNamed("renamed", Map.of("howMany", 0)).get(0).path());
    }

    @Test
    void membersFollowMembers() {
        assertEquals("params[0].lines[1].quantity", CALLER.path("cart", new Cart(List.of(GOOD, BAD), GOOD)));
    }

    @Test
    void listsInListsHaveTwoPlaces() {
        assertEquals("params[0][1][0]", CALLER.path("grid", List.of(List.of(1), List.of(0))));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "tea, params[0].tea",
                "green tea, params[0][\"green tea\"]",
                "a\"b\\c, |params[0][\"a\\\"b\\\\c\"]|"
            })
    void keysOfMapsAreMembers(String key, String path) {
        assertEquals(path, CALLER.path("prices", Map.of(key, 0)));
    }

    @Test
    void whatCannotBePrintedIsEscaped() {
        assertEquals("params[0][\"a\\u0000b\"]", CALLER.path("prices", Map.of("a\0b", 0)));
    }

    @Test
    void keyOf64CharactersIsTold() {
        assertEquals("params[0]." + "k".repeat(64), CALLER.path("prices", Map.of("k".repeat(64), 0)));
    }

    @Test
    void longerKeyIsCutOff() {
        assertEquals("params[0][\"" + "k".repeat(64) + "…\"]", CALLER.path("prices", Map.of("k".repeat(65), 0)));
    }

    @Test
    void keyThatIsAConstantHasItsNameInJson() {
        assertEquals("params[0].SMALL.quantity", CALLER.path("sizes", Map.of(Size.SMALL, BAD)));
    }

    @Test
    void itemOfASetHasNoPlace() {
        assertEquals("params[0][]", CALLER.path("set", Set.of(0)));
    }

    @Test
    void optionalIsNoStepOfItsOwn() {
        assertEquals(
                "params.maybe",
                CALLER.violationsNamed("maybe", Map.of("maybe", "")).get(0).path());
    }

    @Test
    void contextThatCallersDoNotSeeIsNotCounted() {
        assertEquals("params[0]", CALLER.path("known", 0));
    }

    @Test
    void restByPositionContinuesTheArguments() {
        assertEquals("params[2].quantity", CALLER.path("rest", "x", GOOD, BAD));
    }

    @Test
    void restByNameIsAList() {
        assertEquals(
                "params.rest[1].quantity",
                CALLER.violationsNamed("rest", Map.of("first", "x", "rest", new Line[] {GOOD, BAD}))
                        .get(0)
                        .path());
    }

    @Test
    void restThatIsMissingIsAboutTheArgumentsAltogether() {
        assertEquals("params", CALLER.path("rest", "x"));
    }
}
