package io.switchboard.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where constraints may stand, and what has none. */
class DeclarationsTest {

    public interface Contract {
        @RpcMethod
        int ofInterface(@Min(1) int number);
    }

    public static class Parent {

        @RpcMethod
        public int ofSuperclass(@Min(1) int number) {
            return number;
        }

        @RpcMethod
        public int inherited(@Min(1) int number) {
            return number;
        }
    }

    public static class Service extends Parent implements Contract {

        @Override
        public int ofInterface(int number) {
            return number;
        }

        @Override
        public int ofSuperclass(int number) {
            return number;
        }

        @RpcMethod
        public Map<String, List<@NotBlank String>> deep() {
            return Map.of("a", List.of("b"));
        }

        @RpcMethod
        public String free(@SuppressWarnings("unused") String any) {
            return any;
        }
    }

    @RegisterExtension
    static final Validating CALLER = Validating.of(new Service());

    @Test
    void constraintsOfAnInterfaceHold() {
        assertEquals(1, CALLER.result("ofInterface", 1));
        assertEquals("params[0]", CALLER.path("ofInterface", 0));
    }

    @Test
    void constraintsOfAnOverriddenMethodHold() {
        assertEquals(1, CALLER.result("ofSuperclass", 1));
        assertEquals("params[0]", CALLER.path("ofSuperclass", 0));
    }

    @Test
    void constraintsOfAnInheritedMethodHold() {
        assertEquals(1, CALLER.result("inherited", 1));
        assertEquals("params[0]", CALLER.path("inherited", 0));
    }

    /** Tells whether a procedure is replaced by one that checks. */
    private static boolean isReplaced(String name) {
        List<Boolean> replaced = new ArrayList<>();
        try (BeanValidation validation = new BeanValidation(type -> Optional.empty())) {
            RpcDispatcher.builder()
                    .around(procedure -> {
                        if (procedure.names().contains(name)) {
                            replaced.add(validation.around(procedure) != procedure);
                        }
                        return procedure;
                    })
                    .service("", new Service())
                    .method("lambda", List.of(), String.class, (context, arguments) -> "fine");
        }
        return replaced.get(0);
    }

    @Test
    void methodWithoutConstraintsIsLeftAsItIs() {
        assertFalse(isReplaced("free"));
    }

    @Test
    void lambdaIsLeftAsItIs() {
        assertFalse(isReplaced("lambda"));
    }

    @Test
    void constraintDeepInATypeIsFound() {
        assertTrue(isReplaced("deep"));
    }
}
