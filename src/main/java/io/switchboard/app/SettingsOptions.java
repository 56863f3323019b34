package io.switchboard.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The settings of every server as options. */
public final class SettingsOptions {

    private static final Setting<String> PATH =
            new Setting<>("path", "<path>", "/rpc", SettingTypes.PATH, "Where the server answers; 'off' for no server");

    private static final Setting<Boolean> DEMO =
            new Setting<>("demo", "[<true|false>]", "false", SettingType.SWITCH, "Offer the sample beans");

    private static final Setting<Set<String>> ALLOWED_HOSTS = new Setting<>(
            "allowed-hosts",
            "<host>[,...]",
            "",
            SettingType.listOf(SettingTypes.HOST),
            "Hosts that requests may name; '*' for any (default: loopback names only)");

    private static final Setting<Set<String>> ALLOWED_ORIGINS = new Setting<>(
            "allowed-origins",
            "<origin>[,...]",
            "",
            SettingType.listOf(SettingTypes.ORIGIN),
            "Origins whose pages may call; '*' for any but 'null' (default: those on an allowed host)");

    private static final Setting<Set<String>> CORS_ORIGINS = new Setting<>(
            "cors-origins",
            "<origin>[,...]",
            "",
            SettingType.listOf(SettingTypes.CORS_ORIGIN),
            "Origins whose pages may call and read the answers (CORS) (default: none)");

    private static final Setting<Boolean> TRACE =
            new Setting<>("trace", "[<true|false>]", "false", SettingType.SWITCH, "Log every raw message");

    private SettingsOptions() {}

    /**
     * Lists the options.
     *
     * @return all of them, in the order of the help
     */
    public static List<Setting<?>> all() {
        return Stream.of(
                        List.of(PATH, DEMO),
                        MessageLimitOptions.ALL,
                        LoadOptions.ALL,
                        List.of(ALLOWED_HOSTS, ALLOWED_ORIGINS, CORS_ORIGINS, TRACE),
                        ObservationOptions.ALL)
                .<Setting<?>>flatMap(List::stream)
                .toList();
    }

    /**
     * Reads the settings.
     *
     * @param source where their values come from
     * @return the settings
     * @throws SettingsException when one of them cannot be used, or some do not go together
     */
    public static Settings read(SettingsSource source) throws SettingsException {
        Settings settings = new Settings(
                source.value(PATH),
                source.value(DEMO),
                MessageLimitOptions.read(source),
                LoadOptions.read(source),
                source.value(ALLOWED_HOSTS),
                source.value(ALLOWED_ORIGINS),
                source.value(CORS_ORIGINS),
                source.value(TRACE),
                ObservationOptions.read(source));
        requireOnePlaceEach(settings);
        return settings;
    }

    /** What is asked of a caller depends on the path alone: a server where health is told would ask for nothing. */
    private static void requireOnePlaceEach(Settings settings) throws SettingsException {
        List<String> places = new ArrayList<>(List.of(settings.path()));
        ObservationSettings observation = settings.observation();
        places.add(observation.metricsPath());
        if (observation.health()) {
            places.add(observation.healthPath() + "/live");
            places.add(observation.healthPath() + "/ready");
        }
        places.removeIf(Settings.OFF::equals);
        Set<String> taken = new HashSet<>();
        for (String place : places) {
            if (!taken.add(place)) {
                throw new SettingsException(
                        "two of --path, --metrics-path and --health-path with its /live and /ready are at " + place);
            }
        }
    }
}
