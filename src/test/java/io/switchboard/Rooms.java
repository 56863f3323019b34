package io.switchboard;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/**
 * The house plan as a table: what each room may import of the house. A room is a package below the root with everything
 * below it, except that the rooms of protocols and transports are one level deeper. The root's own name is empty here.
 */
final class Rooms {

    static final String HOUSE = "io.switchboard";

    private static final Set<String> CORE = Set.of("", "message", "protocol", "dispatch", "transport");

    /** The only room that knows every other. */
    private static final String COMPOSITION_ROOT = "app";

    /** The rooms of which it is known exactly what they need. */
    private static final Map<String, Set<String>> NEEDS = Map.ofEntries(
            entry("", Set.of("message", "protocol", "dispatch", "transport")),
            entry("message", Set.of()),
            entry("protocol", Set.of("message")),
            entry("dispatch", Set.of("message")),
            entry("transport", Set.of("message")),
            entry("protocol.jsonrpc", Set.of("message", "protocol", "json", "binding")),
            entry("json", Set.of()),
            entry("binding", Set.of("message", "json")),
            entry("cdi", Set.of("message", "dispatch")),
            entry("validation", Set.of("message", "dispatch")),
            entry("demo", Set.of("message", "dispatch", "cdi")),
            entry("logging", Set.of("", "message", "dispatch", "json")),
            entry("metrics", Set.of("", "message", "dispatch")),
            entry("telemetry", Set.of("", "message", "dispatch")),
            entry("launch", Set.of()));

    private Rooms() {}

    /** Names the room of a package of the house. */
    static String of(String packageName) {
        String[] steps = packageName.split("\\.");
        if (steps.length == 2) {
            return "";
        }
        boolean deeper = steps.length > 3 && (steps[2].equals("protocol") || steps[2].equals("transport"));
        return deeper ? steps[2] + "." + steps[3] : steps[2];
    }

    /** Tells whether one room may import another; a room that is not in the table may import its part of the core. */
    static boolean mayImport(String room, String other) {
        if (room.equals(other) || room.equals(COMPOSITION_ROOT)) {
            return true;
        }
        if (NEEDS.containsKey(room)) {
            return NEEDS.get(room).contains(other);
        }
        if (room.startsWith("protocol.") || room.startsWith("transport.")) {
            return other.equals("message") || room.startsWith(other + ".");
        }
        return CORE.contains(other);
    }

    /** Holds a class to the table. */
    static ArchCondition<JavaClass> onlyImportWhatTheirRoomMay() {
        return new ArchCondition<>("only import what their room may") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isOfTheHouse(dependency.getTargetClass()))
                        .filter(dependency -> !mayImport(roomOf(type), roomOf(dependency.getTargetClass())))
                        .map(Dependency::getDescription)
                        .forEach(description -> events.add(SimpleConditionEvent.violated(type, description)));
            }
        };
    }

    private static boolean isOfTheHouse(JavaClass type) {
        return type.getPackageName().equals(HOUSE) || type.getPackageName().startsWith(HOUSE + ".");
    }

    private static String roomOf(JavaClass type) {
        return of(type.getBaseComponentType().getPackageName());
    }
}
