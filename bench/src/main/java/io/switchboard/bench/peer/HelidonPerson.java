package io.switchboard.bench.peer;

import io.helidon.json.JsonArray;
import io.helidon.json.JsonNumber;
import io.helidon.json.JsonObject;
import io.helidon.json.JsonString;
import io.switchboard.bench.work.Address;
import io.switchboard.bench.work.Person;
import io.switchboard.bench.work.Role;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Between a person and Helidon's JSON objects, by hand: its own binding needs a code generator, which not every registry
 * serves, and would go by way of a text. This way is the cheaper one.
 */
final class HelidonPerson {

    private HelidonPerson() {}

    /** Reads a person. */
    static Person of(JsonObject json) {
        JsonObject address = json.objectValue("address").orElseThrow();
        return new Person(
                json.intValue("id").orElseThrow(),
                json.stringValue("name").orElseThrow(),
                json.stringValue("email").orElseThrow(),
                json.intValue("age").orElseThrow(),
                json.doubleValue("height").orElseThrow(),
                json.booleanValue("active").orElseThrow(),
                LocalDate.parse(json.stringValue("born").orElseThrow()),
                json.numberValue("balance").orElseThrow(),
                Role.valueOf(json.stringValue("role").orElseThrow()),
                new Address(
                        address.stringValue("street").orElseThrow(),
                        address.stringValue("city").orElseThrow(),
                        address.stringValue("zip").orElseThrow()),
                tags(json.arrayValue("tags").orElseThrow()),
                scores(json.objectValue("scores").orElseThrow()));
    }

    private static List<String> tags(JsonArray json) {
        return json.values().stream().map(tag -> tag.asString().value()).toList();
    }

    private static Map<String, Integer> scores(JsonObject json) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (JsonString subject : json.keys()) {
            scores.put(subject.value(), json.intValue(subject.value()).orElseThrow());
        }
        return scores;
    }

    /** Writes a person. */
    static JsonObject json(Person person) {
        Address address = person.address();
        JsonObject.Builder scores = JsonObject.builder();
        person.scores().forEach(scores::set);
        return JsonObject.builder()
                .set("id", person.id())
                .set("name", person.name())
                .set("email", person.email())
                .set("age", person.age())
                .set("height", person.height())
                .set("active", person.active())
                .set("born", person.born().toString())
                .set("balance", JsonNumber.create(person.balance()))
                .set("role", person.role().name())
                .set(
                        "address",
                        JsonObject.builder()
                                .set("street", address.street())
                                .set("city", address.city())
                                .set("zip", address.zip())
                                .build())
                .set("tags", JsonArray.createStrings(person.tags()))
                .set("scores", scores.build())
                .build();
    }
}
