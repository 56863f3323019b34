package io.switchboard.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Makes messages that look like requests and batches, most of them with something wrong. Not safe for use by threads. */
final class Requests {

    private static final List<String> METHODS = List.of(
            "subtract",
            "sum",
            "update",
            "notify_hello",
            "notify_sum",
            "get_data",
            "calc.add",
            "calc.divide",
            "text.reverse",
            "people.echo",
            "orders.place",
            "orders.get",
            "orders.list",
            "demo.sleep",
            "demo.fail",
            "demo.whoami",
            "no.such.method",
            "rpc.discover",
            "getClass",
            "",
            "sum\\u0000",
            "s\\u0075m",
            "SUM");

    private static final List<String> NAMES = List.of(
            "minuend",
            "subtrahend",
            "a",
            "b",
            "dividend",
            "divisor",
            "text",
            "number",
            "numbers",
            "millis",
            "id",
            "",
            "\\u0061");

    private static final String PERSON = "{\"id\":%s,\"name\":%s,\"email\":%s,\"age\":%s,\"height\":%s,\"active\":%s,"
            + "\"born\":%s,\"balance\":%s,\"role\":%s,\"address\":{\"street\":%s,\"city\":%s,\"zip\":%s},"
            + "\"tags\":[%s,%s],\"scores\":{\"x\":%s}}";

    private final RandomGenerator random;

    Requests(RandomGenerator random) {
        this.random = random;
    }

    /** Makes a message. */
    String message() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> batch(random.nextInt(6));
            case 2 -> random.nextInt(4_000) == 0 ? batch(random.nextInt(998, 1_004)) : request();
            default -> request();
        };
    }

    private String batch(int items) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            all.add(oneIn(12) ? Hostile.value(random) : request());
        }
        return "[" + String.join(oneIn(8) ? " ,\n" : ",", all) + "]";
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private String either(int times, Supplier<String> rare, Supplier<String> usual) {
        return oneIn(times) ? rare.get() : usual.get();
    }

    private String request() {
        String method = Hostile.pick(METHODS, random);
        List<String> members = new ArrayList<>();
        if (!oneIn(25)) {
            members.add("\"jsonrpc\":" + either(25, this::any, () -> "\"2.0\""));
        }
        if (!oneIn(40)) {
            members.add("\"method\":" + either(25, this::any, () -> "\"" + method + "\""));
        }
        if (!oneIn(8)) {
            members.add("\"params\":" + either(20, this::any, () -> params(method)));
        }
        if (!oneIn(5)) {
            members.add("\"id\":" + id());
        }
        if (oneIn(15)) {
            members.add(String.format("\"%s\":%s", Hostile.pick(NAMES, random), any()));
        }
        if (!members.isEmpty() && oneIn(25)) {
            members.add(Hostile.pick(members, random));
        }
        Collections.shuffle(members, new Random(random.nextLong()));
        return "{" + String.join(oneIn(8) ? "\t, " : ",", members) + "}";
    }

    private String any() {
        return Hostile.value(random);
    }

    private String id() {
        return switch (random.nextInt(8)) {
            case 0 -> any();
            case 1 -> Hostile.string(random);
            case 2 -> Hostile.number(random);
            default -> String.valueOf(random.nextInt(5));
        };
    }

    private String params(String method) {
        return switch (method) {
            case "people.echo" -> oneIn(6) ? any() : "[" + person() + "]";
            case "orders.place" ->
                "[" + Hostile.string(random) + ",[" + item() + "," + item() + "]"
                        + (oneIn(2) ? "" : "," + Hostile.string(random)) + "]";
            default -> oneIn(3) ? named() : positional();
        };
    }

    private String person() {
        Object[] values = new Object[15];
        for (int i = 0; i < values.length; i++) {
            values[i] = oneIn(4) ? any() : fitting(i);
        }
        return String.format(PERSON, values);
    }

    /** Gives what fits the place of that number in a person. */
    private static String fitting(int place) {
        return switch (place) {
            case 0, 3, 4, 7, 14 -> "7";
            case 5 -> "true";
            case 6 -> "\"2001-02-03\"";
            case 8 -> "\"CUSTOMER\"";
            default -> "\"word\"";
        };
    }

    private String item() {
        return either(
                10,
                this::any,
                () -> String.format(
                        "{\"sku\":%s,\"quantity\":%s,\"price\":%s}",
                        Hostile.string(random), either(3, this::any, () -> "2"), Hostile.number(random)));
    }

    private String positional() {
        List<String> values = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            values.add(oneIn(3) ? any() : String.valueOf(random.nextInt(-5, 50)));
        }
        return "[" + String.join(",", values) + "]";
    }

    private String named() {
        List<String> members = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            members.add("\"" + Hostile.pick(NAMES, random) + "\":" + (oneIn(3) ? any() : "3"));
        }
        return "{" + String.join(",", members) + "}";
    }
}
