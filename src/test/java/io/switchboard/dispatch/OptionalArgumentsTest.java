package io.switchboard.dispatch;

import static io.switchboard.dispatch.Signatures.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.message.Params;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OptionalArgumentsTest {

    private final Caller caller = Caller.of(new Signatures());

    @Test
    void mayBeLeftOutByPosition() {
        assertEquals("optional Optional.empty", caller.result("optional"));
    }

    @Test
    void mayBeLeftOutByName() {
        assertEquals("optional Optional.empty", caller.resultNamed("optional", Map.of()));
    }

    @Test
    void arePresentByPosition() {
        assertEquals("optional Optional[a]", caller.result("optional", "a"));
    }

    @Test
    void arePresentByName() {
        assertEquals("optional Optional[a]", caller.resultNamed("optional", Map.of("text", "a")));
    }

    @Test
    void areEmptyWhenTheArgumentIsNull() {
        assertEquals(
                "optional Optional.empty",
                caller.call("optional", new OneNull(new ArrayList<>())).result());
    }

    @Test
    void areAskedForByTheTypeThatIsInThem() {
        List<Type> asked = new ArrayList<>();
        caller.call("optional", new OneNull(asked));
        assertEquals(List.of(String.class), asked);
    }

    @Test
    void mustFitTheTypeThatIsInThem() {
        assertEquals(invalid("params[0]", "String"), caller.error("optional", 5));
    }

    @Test
    void ofPrimitivesMayBeLeftOut() {
        assertEquals("OptionalInt.empty OptionalLong.empty OptionalDouble.empty", caller.result("optionals"));
    }

    @Test
    void ofPrimitivesMayBePresent() {
        assertEquals(
                "OptionalInt[1] OptionalLong[2] OptionalDouble[3.5]",
                caller.result("optionals", OptionalInt.of(1), OptionalLong.of(2), OptionalDouble.of(3.5)));
    }

    @Test
    void ofPrimitivesMayBePresentInPart() {
        assertEquals(
                "OptionalInt.empty OptionalLong[2] OptionalDouble.empty",
                caller.resultNamed("optionals", Map.of("l", OptionalLong.of(2))));
    }

    /** One argument, null, which notes the type that it is asked for. */
    private record OneNull(List<Type> asked) implements Params {

        @Override
        public int size() {
            return 1;
        }

        @Override
        public boolean named() {
            return false;
        }

        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public Object get(int index, Type type) {
            asked.add(type);
            return null;
        }
    }
}
