package io.switchboard.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The languages in which messages can be had: those for which the application or the provider has a bundle of texts. Safe
 * for use by many threads.
 *
 * <p>Callers name whatever languages they like, and bundles fall back on the language of the machine. So only the locales
 * that the JDK knows are looked for, once each, and what is not there becomes the root, whose texts are English.
 */
final class Languages {

    private static final List<String> BUNDLES =
            List.of("ValidationMessages", "org/hibernate/validator/ValidationMessages");
    private static final Control CHAINS = Control.getControl(Control.FORMAT_PROPERTIES);

    /** A caller's preferences are looked at up to here. */
    private static final int MOST = 10;

    private final ClassLoader loader;
    private final Map<Locale, Boolean> spoken = new ConcurrentHashMap<>();

    Languages(ClassLoader loader) {
        this.loader = loader;
    }

    /** Finds the first that is spoken, in the form that comes closest: {@code de} for {@code de-AT}. */
    Locale bestOf(List<Locale> preferred) {
        return preferred.stream()
                .limit(MOST)
                .flatMap(locale -> forms(locale).stream())
                .filter(locale -> spoken.computeIfAbsent(locale, this::hasBundle))
                .findFirst()
                .orElse(Locale.ROOT);
    }

    /** Lists a locale and what it is a form of, the root left out; of an unheard-of country, the language alone. */
    private static List<Locale> forms(Locale locale) {
        Locale plain = locale.stripExtensions();
        Locale known = Known.LOCALES.contains(plain) ? plain : Locale.forLanguageTag(locale.getLanguage());
        return Known.LOCALES.contains(known) ? CHAINS.getCandidateLocales(BUNDLES.get(0), known) : List.of();
    }

    private boolean hasBundle(Locale locale) {
        return BUNDLES.stream()
                .map(bundle -> bundle + "_" + locale + ".properties")
                .anyMatch(name -> loader.getResource(name) != null);
    }

    /** What the JDK knows, which takes a while to list and is not needed before something is wrong. */
    private static final class Known {
        static final Set<Locale> LOCALES = Set.copyOf(Arrays.asList(Locale.getAvailableLocales()));
    }
}
