package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.switchboard.binding.Samples.Bean;
import io.switchboard.binding.Samples.Figure;
import io.switchboard.binding.Samples.Item;
import io.switchboard.binding.Samples.Order;
import jakarta.json.JsonNumber;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mismatch says, and about which value. */
class PathsTest {
    private static final Wire WIRE = new Wire(new JsonBinding());
    private static final String INT = "an integer from -2147483648 to 2147483647";
    private static final Type MAP = new TypeToken<Map<String, Integer>>() {}.type();

    @Test
    void nameTheMemberAtFault() {
        String json = "{\"items\":[{\"quantity\":1},{},{\"quantity\":1.5}]}";
        assertEquals("it.items[2].quantity: " + INT, WIRE.mismatch(json, Order.class));
    }

    @Test
    void countElementsOfAnyKind() {
        String json = "{\"grid\":[[],[{\"quantity\":1},null,{\"quantity\":\"2\"}]]}";
        assertEquals("it.grid[1][2].quantity: " + INT, WIRE.mismatch(json, Order.class));
    }

    @Test
    void nameMapEntriesLikeMembers() {
        String json = "{\"byName\":{\"a\":{},\"b\":{\"quantity\":null}}}";
        assertEquals("it.byName.b.quantity: " + INT, WIRE.mismatch(json, Order.class));
    }

    @Test
    void leaveOutWhatWasPassedOver() {
        String json = "{\"unknown\":[[{\"a\":[1,2]}]],\"other\":{\"x\":1},\"items\":[{\"nothing\":{}},5]}";
        assertEquals("it.items[1]: an object", WIRE.mismatch(json, Order.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "plain_1|.plain_1",
                "with-dash|[\"with-dash\"]",
                "1st|[\"1st\"]",
                "|[\"\"]",
                "a b|[\"a b\"]",
                "\\\"|[\"\\\"\"]",
                "\\\\|[\"\\\\\"]",
                "\\n|[\"\\u000a\"]",
                "ä€😀|[\"ä€😀\"]",
                "\\ud83d|[\"\\ud83d\"]"
            })
    void quoteNamesThatAreNoIdentifiers(String name, String step) {
        String json = "{\"" + (name == null ? "" : name) + "\":\"x\"}";
        assertEquals("it" + step + ": " + INT, WIRE.mismatch(json, MAP));
    }

    @Test
    void doNotGrowWithNames() {
        String json = "{\"" + "x".repeat(1000) + "\":\"x\"}";
        assertEquals("it[\"" + "x".repeat(64) + "…\"]: " + INT, WIRE.mismatch(json, MAP));
    }

    @Test
    void nameTheKeyAtFault() {
        Type type = new TypeToken<Map<Integer, List<Integer>>>() {}.type();
        assertEquals("it.five: a member name that is " + INT, WIRE.mismatch("{\"1\":[],\"five\":[]}", type));
    }

    @Test
    void leadThroughVariants() {
        String circle = "{\"radius\":1.5,\"kind\":\"circle\"}";
        String json = "{\"kind\":\"group\",\"figures\":[{\"kind\":\"group\",\"named\":{\"x\":" + circle + "}}]}";
        assertEquals("it.figures[0].named.x.radius: " + INT, WIRE.mismatch(json, Figure.class));
    }

    @Test
    void nameTheStringThatDoesNotParse() {
        String json = "{\"items\":[{\"quantity\":1,\"due\":\"2026-02-30\"}]}";
        assertEquals("it.items[0].due: a date such as 2026-01-31", WIRE.mismatch(json, Order.class));
    }

    @Test
    void leadThroughBeans() {
        String json = "{\"next\":{\"next\":{\"aBoolean\":\"true\"}}}";
        String upper = json.replace("aBoolean", "ABoolean");
        assertEquals("it.next.next.ABoolean: true or false", WIRE.mismatch(upper, Bean.class));
    }

    /** Throws where applications do. */
    public record Strict(int low, int high) {
        public Strict {
            if (low > high) {
                throw new IllegalArgumentException("secret");
            }
        }
    }

    public static class Picky {
        public void setName(String name) {
            throw new IllegalStateException("secret");
        }
    }

    @Test
    void nameTheObjectThatItsConstructorRefuses() {
        Type type = new TypeToken<List<Strict>>() {}.type();
        assertEquals("it[1]: an object", WIRE.mismatch("[{\"low\":1,\"high\":2},{\"low\":2,\"high\":1}]", type));
    }

    @Test
    void nameTheMemberThatItsSetterRefuses() {
        assertEquals("it[0].name: a string", WIRE.mismatch("[{\"name\":\"a\"}]", Picky[].class));
    }

    @Test
    void keepTheCauseOutOfTheExpectation() {
        MismatchException e =
                assertThrows(MismatchException.class, () -> WIRE.read("{\"low\":2,\"high\":1}", Strict.class));
        assertNotNull(e.getCause());
        assertEquals("it: expected an object", e.getMessage());
    }

    @Test
    void haveNoCauseWhenTheShapeIsWrong() {
        assertNull(assertThrows(MismatchException.class, () -> WIRE.read("[]", Item.class))
                .getCause());
    }

    @ParameterizedTest
    @ValueSource(classes = {BigDecimal.class, Number.class, Object.class, JsonNumber.class})
    void tellWhichExponentsThereMayBe(Class<?> type) {
        assertEquals("it: a number with an exponent from -1000 to 1000", WIRE.mismatch("1e1001", type));
    }

    @Test
    void tellThatNestingIsTooDeep() {
        String json = "{\"next\":".repeat(200) + "null" + "}".repeat(200);
        String expected = "it" + ".next".repeat(128) + ": a value nested less deeply";
        assertEquals(expected, WIRE.mismatch(json, Bean.class));
    }
}
