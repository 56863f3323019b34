package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsOptionsTest {

    private static SettingsSource source(
            Map<String, String> properties, Map<String, String> environment, Map<String, String> initParameters) {
        return new SettingsSource(name -> null, properties::get, environment::get, initParameters::get);
    }

    private static Settings properties(Map<String, String> properties) throws SettingsException {
        return SettingsOptions.read(source(properties, Map.of(), Map.of()));
    }

    @Test
    void hasADefaultForEverySetting() throws SettingsException {
        assertEquals(
                new Settings(
                        "/rpc",
                        false,
                        new MessageLimits(1 << 20, 10 << 20, 10 << 20, 1_000, 64, 1_000, 1 << 20, 10_000, 256, 256),
                        new LoadSettings(
                                10_000,
                                1_000,
                                Duration.ofSeconds(5),
                                64 << 20,
                                Duration.ofSeconds(30),
                                16,
                                Duration.ofSeconds(10)),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        false,
                        new ObservationSettings(
                                "/metrics", "/health", ObservationSettings.Access.OFF, 2_000, Set.of(), false)),
                properties(Map.of()));
    }

    @Test
    void readsEverySettingFromSystemProperties() throws SettingsException {
        Settings settings = properties(Map.ofEntries(
                Map.entry("switchboard.path", "/api/v1"),
                Map.entry("switchboard.demo", "true"),
                Map.entry("switchboard.max-request-bytes", "1"),
                Map.entry("switchboard.max-response-bytes", "2"),
                Map.entry("switchboard.max-batch-items", "3"),
                Map.entry("switchboard.max-depth", "4"),
                Map.entry("switchboard.max-batch-response-bytes", "6"),
                Map.entry("switchboard.max-number-length", "7"),
                Map.entry("switchboard.max-string-length", "8"),
                Map.entry("switchboard.max-members", "9"),
                Map.entry("switchboard.max-id-length", "10"),
                Map.entry("switchboard.max-method-length", "11"),
                Map.entry("switchboard.max-in-flight", "5"),
                Map.entry("switchboard.max-waiting", "0"),
                Map.entry("switchboard.wait-timeout", "0"),
                Map.entry("switchboard.max-buffered-bytes", "12"),
                Map.entry("switchboard.call-timeout", "6"),
                Map.entry("switchboard.batch-parallelism", "7"),
                Map.entry("switchboard.drain-timeout", "0"),
                Map.entry("switchboard.allowed-hosts", "a.example,b.example:8080"),
                Map.entry("switchboard.allowed-origins", "https://a.example,*"),
                Map.entry("switchboard.cors-origins", "https://a.example,http://b.example:8080"),
                Map.entry("switchboard.trace", "true"),
                Map.entry("switchboard.metrics-path", "/numbers"),
                Map.entry("switchboard.health-path", "off"),
                Map.entry("switchboard.access-log", "json"),
                Map.entry("switchboard.trace-bytes", "9"),
                Map.entry("switchboard.trace-redact", "password,token"),
                Map.entry("switchboard.telemetry", "true")));
        assertEquals(
                new Settings(
                        "/api/v1",
                        true,
                        new MessageLimits(1, 2, 6, 3, 4, 7, 8, 9, 10, 11),
                        new LoadSettings(5, 0, Duration.ZERO, 12, Duration.ofSeconds(6), 7, Duration.ZERO),
                        Set.of("a.example", "b.example:8080"),
                        Set.of("https://a.example", "*"),
                        Set.of("https://a.example", "http://b.example:8080"),
                        true,
                        new ObservationSettings(
                                "/numbers",
                                "off",
                                ObservationSettings.Access.JSON,
                                9,
                                Set.of("password", "token"),
                                true)),
                settings);
    }

    @Test
    void prefersSystemPropertiesToTheEnvironment() throws SettingsException {
        SettingsSource source =
                source(Map.of("switchboard.path", "/property"), Map.of("SWITCHBOARD_PATH", "/variable"), Map.of());
        assertEquals("/property", SettingsOptions.read(source).path());
    }

    @Test
    void prefersTheEnvironmentToInitParameters() throws SettingsException {
        SettingsSource source = source(
                Map.of(),
                Map.of("SWITCHBOARD_MAX_IN_FLIGHT", "7"),
                Map.of("switchboard.max-in-flight", "8", "switchboard.path", "/parameter"));
        Settings settings = SettingsOptions.read(source);
        assertEquals(7, settings.load().maxInFlight());
        assertEquals("/parameter", settings.path());
    }

    @Test
    void prefersTheCommandLineToEverything() throws SettingsException {
        Map<String, String> line = Map.of("path", "/line", "demo", "false");
        Map<String, String> properties = Map.of("switchboard.path", "not a path", "switchboard.demo", "true");
        Settings settings =
                SettingsOptions.read(new SettingsSource(line::get, properties::get, name -> null, name -> null));
        assertEquals("/line", settings.path());
        assertFalse(settings.demo());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "path | rpc",
                "path | /a/../b",
                "path | /..",
                "path | /./a",
                "path | /a//b",
                "demo | perhaps",
                "max-request-bytes | 0",
                "max-request-bytes | 2000000000",
                "max-response-bytes | many",
                "max-batch-items | -1",
                "max-depth | 129",
                "max-number-length | 10001",
                "max-id-length | 65537",
                "max-in-flight | 1.5",
                "drain-timeout | -1",
                "allowed-hosts | http://a.example",
                "allowed-origins | a.example",
                "allowed-origins | https://a.example:443",
                "cors-origins | *",
                "cors-origins | null",
                "cors-origins | https://*.example.com",
                "cors-origins | https://a.example/",
                "cors-origins | https://a.example:443",
                "metrics-path | metrics",
                "health-path | /",
                "access-log | xml",
                "trace-bytes | 0"
            })
    void namesTheSettingAndItsSourceWhenAValueIsWrong(String name, String value) {
        SettingsException e =
                assertThrows(SettingsException.class, () -> properties(Map.of("switchboard." + name, value)));
        assertTrue(e.getMessage().contains("--" + name), e.getMessage());
        assertTrue(e.getMessage().endsWith("(system property switchboard." + name + ")"), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }

    @Test
    void namesTheInitParameterWhenItsValueIsWrong() {
        SettingsSource source = source(Map.of(), Map.of(), Map.of("switchboard.max-depth", "deep"));
        SettingsException e = assertThrows(SettingsException.class, () -> SettingsOptions.read(source));
        assertTrue(e.getMessage().endsWith("(init-parameter switchboard.max-depth)"), e.getMessage());
    }

    @Test
    void saysInOneLineWhatIsWrongWithSeveral() {
        SettingsException e =
                assertThrows(SettingsException.class, () -> properties(Map.of("switchboard.path", "/a\n/b")));
        assertEquals(
                "--path: '/a /b' is not a path such as /rpc, nor 'off' (system property switchboard.path)",
                e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "path, /health/ready, /health/ready",
        "path, /health/live, /health/live",
        "path, /metrics, /metrics",
        "metrics-path, /rpc, /rpc",
        "metrics-path, /health/live, /health/live"
    })
    void takesNoPathTwice(String name, String value, String place) {
        SettingsException e =
                assertThrows(SettingsException.class, () -> properties(Map.of("switchboard." + name, value)));
        assertEquals(
                "two of --path, --metrics-path and --health-path with its /live and /ready are at " + place,
                e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready/rpc", "/..a", "/a..", "/.well-known/rpc"})
    void takesPathsThatAreBesideTheOthers(String path) throws SettingsException {
        assertEquals(path, properties(Map.of("switchboard.path", path)).path());
    }

    @Test
    void takesThePlaceOfWhatIsOff() throws SettingsException {
        Map<String, String> off = Map.of("switchboard.path", "/metrics", "switchboard.metrics-path", "off");
        assertEquals("/metrics", properties(off).path());
    }

    @Test
    void canBeSwitchedOff() throws SettingsException {
        assertFalse(properties(Map.of("switchboard.path", "off")).enabled());
    }

    @Test
    void disregardsSpacesAroundAValue() throws SettingsException {
        assertEquals("/api", properties(Map.of("switchboard.path", " /api ")).path());
    }

    @Test
    void takesAnEmptyListForNone() throws SettingsException {
        assertEquals(
                Set.of(), properties(Map.of("switchboard.allowed-hosts", "")).allowedHosts());
    }

    @Test
    void disregardsSpacesInAList() throws SettingsException {
        assertEquals(
                Set.of("a.example", "b.example"),
                properties(Map.of("switchboard.allowed-hosts", "a.example, b.example"))
                        .allowedHosts());
    }

    @Test
    void takesNoEmptyElementInAList() {
        assertThrows(SettingsException.class, () -> properties(Map.of("switchboard.allowed-hosts", "a.example,")));
    }

    @Test
    void hasEveryNameOnce() {
        List<String> names = SettingsOptions.all().stream().map(Setting::name).toList();
        assertEquals(names.size(), Set.copyOf(names).size());
    }
}
