package io.switchboard.binding;

import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.spi.JsonbProvider;
import jakarta.json.spi.JsonProvider;
import org.eclipse.yasson.YassonJsonb;

/**
 * JSON-B's implementation, made when it is first needed: where all types are plain, nobody waits for its three hundred
 * classes. Thread-safe.
 */
final class Yasson implements AutoCloseable {
    private static final String PROVIDER = "org.eclipse.yasson.JsonBindingProvider";

    private final JsonbConfig config;
    /** Providers and beans are looked for in the application, whichever thread is the first. */
    private final ClassLoader application = Thread.currentThread().getContextClassLoader();

    private volatile YassonJsonb jsonb;

    Yasson(JsonbConfig config) {
        this.config = config;
    }

    YassonJsonb get() {
        YassonJsonb known = jsonb;
        return known == null ? make() : known;
    }

    private synchronized YassonJsonb make() {
        if (jsonb == null) {
            Thread thread = Thread.currentThread();
            ClassLoader current = thread.getContextClassLoader();
            thread.setContextClassLoader(application);
            try {
                jsonb = (YassonJsonb) JsonbProvider.provider(PROVIDER)
                        .create()
                        .withConfig(completed())
                        .withProvider(JsonProvider.provider())
                        .build();
            } finally {
                thread.setContextClassLoader(current);
            }
        }
        return jsonb;
    }

    private JsonbConfig completed() {
        JsonbConfig own = new JsonbConfig();
        config.getAsMap().forEach(own::setProperty);
        return own.withDeserializers(new RegionZones());
    }

    /** Lets go of what adapters and serializers hold. */
    @Override
    public synchronized void close() {
        try {
            if (jsonb != null) {
                jsonb.close();
            }
        } catch (Exception e) {
            throw new JsonbException("closing failed", e);
        }
    }
}
