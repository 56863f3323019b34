package io.switchboard.bench.faults.soak;

import io.switchboard.bench.faults.Call;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes tasks of random values, of all the kinds that the sample beans have. For use by one thread. */
final class Tasks {

    private static final String DIVISION = "{\"code\":1001,\"message\":\"division by zero\"}";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzäßéøжλ中語한";
    private static final int LONG_TEXT = 20_000;
    private static final int CENTS = 2;

    private final InetSocketAddress server;
    private final RandomGenerator random;
    private final List<Supplier<Task>> kinds = List.of(
            this::add, this::sum, this::divide, this::reverse, this::echo, this::order, this::batch, this::told);

    Tasks(InetSocketAddress server, RandomGenerator random) {
        this.server = server;
        this.random = random;
    }

    /** Makes a task of any kind. */
    Task any() {
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private Task add() {
        int a = random.nextInt();
        int b = random.nextInt();
        String params = "{\"b\":" + b + ",\"a\":" + a + "}";
        return Task.of("add", Call.of(server, "calc.add", params, Long.toString((long) a + b), id()));
    }

    private Task sum() {
        List<Integer> numbers = random.ints(random.nextInt(500)).boxed().toList();
        long sum = numbers.stream().mapToLong(Integer::longValue).sum();
        return Task.of("sum", Call.of(server, "sum", numbers.toString(), Long.toString(sum), id()));
    }

    private Task divide() {
        String id = id();
        String json = Call.request("calc.divide", "[" + random.nextInt() + ",0]", id);
        return Task.of("divide by zero", Call.of(server, json, failure(DIVISION, id)));
    }

    private Task reverse() {
        String text = text(random.nextInt(20) == 0 ? LONG_TEXT : 20);
        String reversed = new StringBuilder(text).reverse().toString();
        return Task.of(
                "reverse", Call.of(server, "text.reverse", quoted("[", text, "]"), quoted("", reversed, ""), id()));
    }

    /** The members come back in the order of their names. */
    private Task echo() {
        String age = "\"age\":" + random.nextInt();
        String balance = "\"balance\":" + money();
        String born = "\"born\":\"" + date() + '"';
        String name = quoted("\"name\":", text(10), "");
        String scores = "\"scores\":{\"maths\":" + random.nextInt() + "}";
        String tags = quoted("\"tags\":[", text(3), ",") + quoted("", text(3), "]");
        String rest = "\"active\":true,\"address\":{\"city\":\"c\",\"street\":\"s 1\",\"zip\":\"z\"},";
        String sent = "[{" + String.join(",", tags, scores, name, born, balance, age) + "," + rest
                + "\"role\":\"SUPPLIER\",\"id\":7,\"height\":1.75,\"email\":\"a@b\"}]";
        String back = "{" + rest + String.join(",", age, balance, born)
                + ",\"email\":\"a@b\",\"height\":1.75,\"id\":7," + name + ",\"role\":\"SUPPLIER\"," + scores + ","
                + tags
                + "}";
        return Task.of("echo", Call.of(server, "people.echo", sent, back, id()));
    }

    /** Everything but the order's number is known. */
    private Task order() {
        String id = id();
        String customer = quoted("", text(8), "");
        String due = "\"" + date() + '"';
        BigDecimal price = money().abs();
        int quantity = 1 + random.nextInt(9);
        String item = "[{\"price\":" + price + ",\"quantity\":" + quantity + ",\"sku\":\"tea\"}]";
        String json = Call.request("orders.place", "[" + String.join(",", customer, item, due) + "]", id);
        String before = "{\"jsonrpc\":\"2.0\",\"result\":{\"customer\":" + customer + ",\"due\":" + due + ",\"id\":";
        BigDecimal total = price.multiply(BigDecimal.valueOf(quantity));
        String after = ",\"items\":" + item + ",\"total\":" + total + "},\"id\":" + id + "}";
        Pattern right = Pattern.compile(Pattern.quote(before) + "\\d+" + Pattern.quote(after));
        return new Task(
                "order",
                Call.of(server, json, "").request(),
                reply -> reply.status() == 200 && right.matcher(reply.body()).matches());
    }

    private Task batch() {
        String a = id();
        String b = id();
        int n = random.nextInt();
        String json = "[" + Call.request("subtract", "[" + n + ",1]", a) + ",1,"
                + Call.request("calc.divide", "[1,0]", b)
                + ",{\"jsonrpc\":\"2.0\",\"method\":\"update\",\"params\":[1]},{\"jsonrpc\":\"2.0\",\"method\":\"nothing\"},"
                + Call.request("demo.sleep", "[5]", "null") + "," + Call.request("get_data", "{}", b) + "]";
        String expected = "[" + Call.response(Long.toString(n - 1L), a) + ","
                + failure(
                        "{\"code\":-32600,\"message\":\"Invalid Request\",\"data\":\"a request must be an object\"}",
                        "null")
                + "," + failure(DIVISION, b) + "," + Call.response("5", "null") + ","
                + Call.response("[\"hello\",5]", b) + "]";
        return Task.of("batch", Call.of(server, json, expected));
    }

    private Task told() {
        String json = "{\"jsonrpc\":\"2.0\",\"method\":\"notify_sum\",\"params\":[1,2,4]}";
        return Task.of("notification", Call.of(server, json, ""));
    }

    private static String failure(String error, String id) {
        return "{\"jsonrpc\":\"2.0\",\"error\":" + error + ",\"id\":" + id + "}";
    }

    private String id() {
        return random.nextBoolean() ? Long.toString(random.nextLong()) : quoted("", text(6), "");
    }

    private BigDecimal money() {
        return BigDecimal.valueOf(random.nextInt(), CENTS);
    }

    private LocalDate date() {
        return LocalDate.ofEpochDay(random.nextInt(30_000));
    }

    private String text(int length) {
        return random.ints(length, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static String quoted(String before, String text, String after) {
        return before + '"' + text + '"' + after;
    }
}
