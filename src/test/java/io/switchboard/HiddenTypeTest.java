package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.dispatch.Procedure;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.dispatch.RpcParam;
import org.junit.jupiter.api.Test;

/** A service and its types, none of them public, in a package that the dispatcher does not see into. */
class HiddenTypeTest {

    private final Procedure procedure = RpcDispatcher.builder()
            .service("", new Rounding())
            .build()
            .procedures()
            .iterator()
            .next();

    @Test
    void canBeTheTypeOfADefault() {
        assertEquals(Mode.UP, procedure.parameters().get(0).defaultValue());
    }

    @Test
    void canBeTheTypeOfAService() throws Throwable {
        assertEquals("DOWN", procedure.call(null, new Object[] {Mode.DOWN}));
    }

    private enum Mode {
        UP,
        DOWN
    }

    private static final class Rounding {

        @RpcMethod
        public String round(@RpcParam(defaultValue = "UP") Mode mode) {
            return mode.name();
        }
    }
}
