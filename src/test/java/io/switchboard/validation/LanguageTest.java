package io.switchboard.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.dispatch.RpcMethod;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    public static class Service {

        @RpcMethod
        public void word(@Size(max = 3) String word) {}

        @RpcMethod
        public void number(@DecimalMin("1") BigDecimal number) {}

        @RpcMethod
        public void own(@Size(max = 3, message = "{max} letters; ${validatedValue.class.name}") String word) {}
    }

    @RegisterExtension
    static final Validating CALLER = Validating.of(new Service());

    private static String message(String tags) {
        List<Locale> locales = Stream.of(tags.split(" "))
                .filter(tag -> !tag.isEmpty())
                .map(Locale::forLanguageTag)
                .toList();
        return CALLER.message(locales, "word", "long");
    }

    private static final String ENGLISH = "size must be between 0 and 3";
    private static final String GERMAN = "Größe muss zwischen 0 und 3 sein";

    @ParameterizedTest
    @CsvSource({
        "de, " + GERMAN,
        "de-AT, " + GERMAN,
        "de-XX, " + GERMAN,
        "de-DE-u-co-phonebk, " + GERMAN,
        "tlh de fr, " + GERMAN,
        "en de, " + ENGLISH,
        "en-GB, " + ENGLISH,
        "'', " + ENGLISH,
        "tlh, " + ENGLISH,
        "zz-ZZ, " + ENGLISH
    })
    void messageIsInTheFirstLanguageThatThereIs(String tags, String message) {
        assertEquals(message, message(tags));
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void languageOfTheMachineIsNotTheCallers() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.FRANCE);
        try {
            assertEquals(ENGLISH, message("tlh"));
            assertEquals(ENGLISH, message("en"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, must be greater than or equal to 1",
        "de, muss größer oder gleich 1 sein",
        "fr, doit être supérieur ou égal à 1"
    })
    void boundIsToldInEveryLanguage(String tag, String message) {
        assertEquals(message, CALLER.message(List.of(Locale.forLanguageTag(tag)), "number", BigDecimal.ZERO));
    }

    @Test
    void expressionsAreNotRun() {
        assertEquals("3 letters; …", CALLER.message(List.of(), "own", "long"));
    }
}
