package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class InterfaceOrderTest {

    interface General {
        @RpcMethod(name = "general")
        default String go(String anything) {
            return anything;
        }
    }

    interface Special extends General {
        @Override
        @RpcMethod(name = "special")
        default String go(String something) {
            return something;
        }
    }

    /** Names the general interface first, and says nothing else. */
    static class Both implements General, Special {}

    private static MethodSignature signature() {
        List<MethodSignature> all = MethodSignature.of(Both.class, "");
        assertEquals(1, all.size());
        return all.get(0);
    }

    @Test
    void theOverridingAnnotationCountsWhateverTheOrderOfTheInterfaces() {
        assertEquals(List.of("special"), signature().names());
    }

    @Test
    void theOverridingDeclarationNamesTheParameters() {
        assertEquals("something", signature().parameters().get(0).name());
    }
}
