package io.switchboard.bench.faults.soak;

import io.switchboard.bench.faults.Call;
import io.switchboard.bench.faults.Reply;
import io.switchboard.bench.faults.beans.Fault;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes tasks that bring about faults within the application: each alone, as a notification, and in a batch beside others
 * and calls that succeed. A reply is right when all of it is as it must be, so there is no room for a secret. For use by one
 * thread.
 */
final class FaultTasks {

    private static final String INCIDENT =
            "{\"code\":-32603,\"message\":\"Internal error\",\"data\":{\"incident\":\"%s\"}}";
    private static final String NAME_OF_INCIDENT = "[0-9a-f]{16}";
    private static final String SECRET = "secret";
    private static final Fault[] FAULTS = Fault.values();
    private static final int MOST_OTHERS = 4;

    private final InetSocketAddress server;
    private final RandomGenerator random;
    private int made;

    FaultTasks(InetSocketAddress server, RandomGenerator random) {
        this.server = server;
        this.random = random;
    }

    /** An item of a message and a regular expression for all of its response, empty for none. */
    private record Item(String request, String response) {}

    /** Names the tasks that bring about one fault alone. */
    static String kind(Fault fault) {
        return "fault " + fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Makes the next task. After three times as many as there are faults, each has been there in each way. */
    Task next() {
        Fault fault = FAULTS[made / 3 % FAULTS.length];
        return switch (made++ % 3) {
            case 0 -> task(kind(fault), failing(fault));
            case 1 -> task("faults in notifications", told(fault));
            default -> batch(fault);
        };
    }

    private Task batch(Fault fault) {
        List<Item> items = new ArrayList<>(List.of(adding(), failing(fault), adding()));
        for (int i = random.nextInt(MOST_OTHERS + 1); i > 0; i--) {
            Fault other = FAULTS[random.nextInt(FAULTS.length)];
            items.add(random.nextInt(items.size()), random.nextBoolean() ? failing(other) : told(other));
            items.add(random.nextInt(items.size()), adding());
        }
        String json = items.stream().map(Item::request).collect(Collectors.joining(",", "[", "]"));
        String right = items.stream()
                .map(Item::response)
                .filter(response -> !response.isEmpty())
                .collect(Collectors.joining(",", "\\[", "\\]"));
        return task("faults in batches", new Item(json, right));
    }

    private Task task(String kind, Item item) {
        Pattern right = Pattern.compile(item.response());
        int status = item.response().isEmpty() ? 204 : 200;
        return new Task(
                kind,
                Call.of(server, item.request(), "").request(),
                reply -> reply.status() == status && right.matcher(reply.body()).matches() && isDiscreet(reply));
    }

    private static boolean isDiscreet(Reply reply) {
        return !reply.head().contains(SECRET);
    }

    private Item failing(Fault fault) {
        String id = id();
        String request = Call.request(fault.method(), "[]", id);
        if (fault.result() != null) {
            return new Item(request, Pattern.quote(Call.response(fault.result(), id)));
        }
        String error = "{\"jsonrpc\":\"2.0\",\"error\":" + INCIDENT + ",\"id\":" + id + "}";
        return new Item(request, Pattern.quote(error).replace("%s", "\\E" + NAME_OF_INCIDENT + "\\Q"));
    }

    private static Item told(Fault fault) {
        return new Item("{\"jsonrpc\":\"2.0\",\"method\":\"" + fault.method() + "\"}", "");
    }

    private Item adding() {
        int a = random.nextInt();
        int b = random.nextInt();
        String id = id();
        String sum = Long.toString((long) a + b);
        return new Item(Call.request("calc.add", "[" + a + "," + b + "]", id), Pattern.quote(Call.response(sum, id)));
    }

    private String id() {
        return Long.toString(random.nextLong());
    }
}
