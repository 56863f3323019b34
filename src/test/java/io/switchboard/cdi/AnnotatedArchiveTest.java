package io.switchboard.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.cdi.archive.Thermometer;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

class AnnotatedArchiveTest {

    private static CdiServer archive() {
        WeldContainer container =
                CdiServer.weld().addPackage(false, Thermometer.class).initialize();
        return CdiServer.of(container);
    }

    @Test
    void theServiceAnnotationAloneMakesABean() {
        try (CdiServer server = archive()) {
            assertEquals(20, server.call("thermometer.read"));
        }
    }

    @Test
    void aSubclassOfAServiceIsNoBeanByItself() {
        try (CdiServer server = archive()) {
            assertTrue(server.container.select(Thermometer.Unasked.class).isUnsatisfied());
        }
    }
}
