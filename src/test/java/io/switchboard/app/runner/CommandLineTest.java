package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.app.Setting;
import io.switchboard.app.SettingsException;
import io.switchboard.app.SettingsSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static Map<String, String> values(String... args) throws SettingsException {
        return CommandLine.of(args).values();
    }

    private static RunnerOptions options(String... args) throws SettingsException {
        Map<String, String> values = values(args);
        return RunnerOptions.read(new SettingsSource(values::get, name -> null, name -> null, name -> null));
    }

    private static String refusal(String... args) {
        return assertThrows(SettingsException.class, () -> options(args)).getMessage();
    }

    @Test
    void mayBeEmpty() throws SettingsException {
        assertEquals(Map.of(), values());
    }

    @Test
    void takesAValueBehindTheNameOrNextToIt() throws SettingsException {
        assertEquals(Map.of("port", "1", "host", "::"), values("--port=1", "--host", "::"));
    }

    @ParameterizedTest
    @CsvSource({"--demo, true", "--demo=true, true", "--demo=false, false", "--demo=TRUE, true"})
    void hasSwitchesThatNeedNoValue(String arg, boolean on) throws SettingsException {
        assertEquals(on, options(arg).settings().demo());
    }

    @Test
    void doesNotTakeAnOptionForTheValueOfASwitch() throws SettingsException {
        assertEquals(Map.of("demo", "true", "port", "0"), values("--demo", "--port", "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--host", "--management-host"})
    void hasNoEmptyAddress(String option) {
        assertEquals(option + ": '' is no address (command line)", refusal(option, ""));
    }

    @Test
    void cannotBeWithoutAServer() {
        assertEquals("--path=off is for applications that bring a server of their own", refusal("--path", "off"));
    }

    @Test
    void needsNoPathOnTheStandardStreams() throws SettingsException {
        assertTrue(options("--stdio", "--path", "off").stdio());
    }

    @Test
    void separatesTheElementsOfAListByCommas() throws SettingsException {
        assertEquals(
                Set.of(Path.of("a.jar"), Path.of("b.jar")),
                options("--services", "a.jar,b.jar").services());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot=1",
                "--por=1",
                "-p",
                "rest",
                "--port",
                "--port=",
                "--port=-1",
                "--port=65536",
                "--port=http",
                "--demo=perhaps",
                "--max-connections=0",
                "--idle-timeout=0",
                "--slow-timeout=0",
                "--min-data-rate=-1",
                "--management-port=x",
                "--tls-keystore=\0"
            })
    void refusesWhatItDoesNotKnow(String arg) {
        String message = refusal(arg);
        String name = arg.split("=")[0];
        assertTrue(message.contains(name.replace("--port", "port")), message);
        assertTrue(message.endsWith("(command line)"), message);
    }

    @Test
    void refusesAnOptionThatIsThereTwice() {
        assertEquals("--port is there twice (command line)", refusal("--port=1", "--port=2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help"})
    void asksForHelp(String arg) throws SettingsException {
        assertTrue(CommandLine.of(arg).help());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-V", "--version"})
    void asksForTheVersion(String arg) throws SettingsException {
        CommandLine line = CommandLine.of(arg);
        assertTrue(line.version());
        assertFalse(line.help());
    }

    @Test
    void isExplainedByTheHelp() throws IOException {
        StringBuilder help = new StringBuilder();
        HelpText.print(help);
        List<String> missing = RunnerOptions.all().stream()
                .map(Setting::option)
                .filter(option -> !help.toString().contains(option))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void hasEveryNameOnce() {
        List<String> names = RunnerOptions.all().stream().map(Setting::name).toList();
        assertEquals(names.size(), Set.copyOf(names).size());
    }
}
