package io.switchboard.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.config.BinaryDataStrategy;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a configuration changes. */
class ConfiguredTest {
    public record Event(LocalDate startDate, byte[] rawData) {}

    public interface Token {
        String text();
    }

    public record Word(String text) implements Token {}

    public static class TokenAdapter implements JsonbAdapter<Token, Map<String, String>> {
        @Override
        public Map<String, String> adaptToJson(Token token) {
            return Map.of("t", token.text());
        }

        @Override
        public Token adaptFromJson(Map<String, String> map) {
            return new Word(map.get("t"));
        }
    }

    public static class Lenient implements JsonbDeserializer<Integer> {
        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return Integer.decode(parser.getString());
        }
    }

    public static class Loud implements JsonbSerializer<String> {
        @Override
        public void serialize(String text, JsonGenerator out, SerializationContext context) {
            out.write(text.toUpperCase(Locale.ROOT));
        }
    }

    private static Wire with(JsonbConfig config) {
        return new Wire(new JsonBinding(config));
    }

    @Test
    void namesFollowTheStrategy() {
        Wire wire =
                with(new JsonbConfig().withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES));
        assertEquals("it.start_date: a date such as 2026-01-31", wire.mismatch("{\"start_date\":5}", Event.class));
    }

    @Test
    void namesFollowAStrategyOfOnesOwn() {
        Wire wire = with(new JsonbConfig().withPropertyNamingStrategy((PropertyNamingStrategy) name -> "x_" + name));
        assertEquals("it.x_startDate: a date such as 2026-01-31", wire.mismatch("{\"x_startDate\":5}", Event.class));
    }

    @Test
    void datesFollowTheFormat() {
        Wire wire = with(new JsonbConfig().withDateFormat("dd.MM.yyyy", Locale.ROOT));
        assertEquals("[\"31.01.2026\"]", wire.echo("[\"31.01.2026\"]", new TypeToken<List<LocalDate>>() {}.type()));
    }

    @Test
    void datesThatDoNotExistInTheFormatAreRefused() {
        Wire wire = with(new JsonbConfig().withDateFormat("dd.MM.yyyy", Locale.ROOT));
        assertEquals(
                "it.startDate: a date or time in the format dd.MM.yyyy",
                wire.mismatch("{\"startDate\":\"31.02.2026\"}", Event.class));
    }

    @Test
    void datesMayBeMilliseconds() {
        Wire wire = with(new JsonbConfig().withDateFormat(JsonbDateFormat.TIME_IN_MILLIS, Locale.ROOT));
        assertEquals(
                LocalDate.of(1970, 1, 2), ((Event) wire.read("{\"startDate\":86400000}", Event.class)).startDate());
    }

    @Test
    void bytesMayBeStrings() {
        Wire wire = with(new JsonbConfig().withBinaryDataStrategy(BinaryDataStrategy.BASE_64));
        assertEquals("{\"rawData\":\"AQI=\"}", wire.echo("{\"rawData\":\"AQI=\"}", Event.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2]", "\"A?\"", "5"})
    void bytesThatAreNotSuchStringsAreRefused(String json) {
        Wire wire = with(new JsonbConfig().withBinaryDataStrategy(BinaryDataStrategy.BASE_64));
        assertEquals("it.rawData: a string in Base64", wire.mismatch("{\"rawData\":" + json + "}", Event.class));
    }

    @Test
    void adaptersMakeInterfacesBindable() {
        Wire wire = with(new JsonbConfig().withAdapters(new TokenAdapter()));
        Type tokens = new TypeToken<List<Token>>() {}.type();
        assertEquals(List.of(new Word("a")), wire.read("[{\"t\":\"a\"}]", tokens));
    }

    @Test
    void adaptersAreCheckedByWhatTheyAdaptTo() {
        Wire wire = with(new JsonbConfig().withAdapters(new TokenAdapter()));
        assertEquals("it[0].t: a string", wire.mismatch("[{\"t\":5}]", new TypeToken<List<Token>>() {}.type()));
    }

    @Test
    void adaptersOfAnInterfaceHoldForItsClasses() {
        Wire wire = with(new JsonbConfig().withAdapters(new TokenAdapter()));
        assertEquals("it.t: a string", wire.mismatch("{\"t\":5}", Word.class));
    }

    @Test
    void deserializersReadAsTheyLike() {
        Wire wire = with(new JsonbConfig().withDeserializers(new Lenient()));
        assertEquals(List.of(16), wire.read("[\"0x10\"]", new TypeToken<List<Integer>>() {}.type()));
    }

    @Test
    void deserializersOfScalarsDoNotHoldAtTheTop() {
        Wire wire = with(new JsonbConfig().withDeserializers(new Lenient()));
        assertEquals("it: an integer from -2147483648 to 2147483647", wire.mismatch("\"0x10\"", Integer.class));
    }

    @Test
    void serializersHoldAtTheTop() {
        assertEquals(
                "\"A\"", with(new JsonbConfig().withSerializers(new Loud())).write("a", String.class));
    }

    @Test
    void nullsAreWrittenWhenAskedFor() {
        String json = with(new JsonbConfig().withNullValues(true)).echo("{}", Event.class);
        assertEquals("{\"rawData\":null,\"startDate\":null}", json);
    }

    @Test
    void missingParametersAreRefusedWhenAskedFor() {
        Wire wire = with(new JsonbConfig().withCreatorParametersRequired(true));
        assertEquals("it: an object", wire.mismatch("{\"startDate\":null}", Event.class));
    }

    @Test
    void namesThatIgnoreCaseAreUnsupported() {
        JsonbConfig config = new JsonbConfig().withPropertyNamingStrategy(PropertyNamingStrategy.CASE_INSENSITIVE);
        assertThrows(IllegalArgumentException.class, () -> new JsonBinding(config));
    }

    @Test
    void settingsUnknownToTheShapesAreUnsupported() {
        JsonbConfig config = new JsonbConfig().withStrictIJSON(true);
        assertThrows(IllegalArgumentException.class, () -> new JsonBinding(config));
    }
}
