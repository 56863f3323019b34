package io.switchboard.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Switchboard this is. */
public final class Version {

    private Version() {}

    /**
     * Reads the version that the build wrote down.
     *
     * @return such as {@code 1.2.0}
     */
    public static String current() {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version");
    }
}
