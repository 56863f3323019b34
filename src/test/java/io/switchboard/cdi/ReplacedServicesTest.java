package io.switchboard.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.RpcMethod;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Specializes;
import org.junit.jupiter.api.Test;

class ReplacedServicesTest {

    @RpcService("clock")
    static class Clock {
        @RpcMethod
        public String now() {
            return "noon";
        }
    }

    @ApplicationScoped
    @Specializes
    static class BetterClock extends Clock {
        @Override
        public String now() {
            return "12:00";
        }
    }

    @Test
    void aSpecializingBeanReplacesTheSpecialized() {
        try (CdiServer server = CdiServer.of(Clock.class, BetterClock.class)) {
            assertEquals("12:00", server.call("clock.now"));
        }
    }

    @ApplicationScoped
    @Alternative
    @Priority(1)
    static class TestClock extends Clock {
        @Override
        public String now() {
            return "any time";
        }
    }

    @Test
    void aSelectedAlternativeReplacesItsSuperclass() {
        try (CdiServer server = CdiServer.of(Clock.class, TestClock.class)) {
            assertEquals("any time", server.call("clock.now"));
        }
    }

    @ApplicationScoped
    @Alternative
    static class DisabledClock extends Clock {
        @Override
        public String now() {
            return "never";
        }
    }

    @Test
    void anAlternativeThatIsNotSelectedIsNotExposed() {
        try (CdiServer server = CdiServer.of(Clock.class, DisabledClock.class)) {
            assertEquals("noon", server.call("clock.now"));
        }
    }

    @Test
    void anAlternativeThatIsLeftOutReplacesNothing() {
        try (CdiServer server =
                CdiServer.exposing(beanClass -> beanClass != TestClock.class, Clock.class, TestClock.class)) {
            assertEquals("noon", server.call("clock.now"));
        }
    }

    @RpcService("weather")
    interface Weather {
        @RpcMethod
        String today();
    }

    @ApplicationScoped
    static class RealWeather implements Weather {
        @Override
        public String today() {
            return "rain";
        }
    }

    @ApplicationScoped
    @Alternative
    @Priority(1)
    static class FineWeather implements Weather {
        @Override
        public String today() {
            return "sun";
        }
    }

    @Test
    void aSelectedAlternativeReplacesAnotherImplementationOfTheService() {
        try (CdiServer server = CdiServer.of(RealWeather.class, FineWeather.class)) {
            assertEquals("sun", server.call("weather.today"));
        }
    }

    @RpcService("wall")
    static class WallClock extends Clock {}

    @Test
    void aSubclassWithAPrefixOfItsOwnStandsBesideItsSuperclass() {
        try (CdiServer server = CdiServer.of(Clock.class, WallClock.class)) {
            assertEquals("noonnoon", "" + server.call("clock.now") + server.call("wall.now"));
        }
    }

    @RpcService("wall")
    @Alternative
    @Priority(1)
    static class AlternativeWallClock extends Clock {}

    @Test
    void anAlternativeWithAPrefixOfItsOwnStandsBesideItsSuperclass() {
        try (CdiServer server = CdiServer.of(Clock.class, AlternativeWallClock.class)) {
            assertTrue(server.offers("clock.now"));
        }
    }

    @ApplicationScoped
    static class RivalClock extends Clock {}

    private static String clash() {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> CdiServer.of(Clock.class, RivalClock.class).close())
                .getMessage();
    }

    @Test
    void aSubclassThatIsABeanOfItsOwnClashes() {
        assertTrue(clash().startsWith("the name \"clock.now\" is taken twice"), clash());
    }

    @Test
    void aClashNamesBothBeans() {
        assertTrue(clash().contains("Clock.now() and by") && clash().contains("RivalClock"), clash());
    }

    @RpcService("clock")
    static class Stranger {
        @RpcMethod
        public String now() {
            return "midnight";
        }
    }

    @Test
    void unrelatedBeansOfOneNameClash() {
        assertThrows(
                IllegalArgumentException.class,
                () -> CdiServer.of(Clock.class, Stranger.class).close());
    }

    @Test
    void aBeanThatIsLeftOutDoesNotClash() {
        try (CdiServer server =
                CdiServer.exposing(beanClass -> beanClass != Stranger.class, Clock.class, Stranger.class)) {
            assertFalse(server.call("clock.now").equals("midnight"));
        }
    }
}
