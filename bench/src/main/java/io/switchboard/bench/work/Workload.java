package io.switchboard.bench.work;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A message that is sent again and again, and the reply to it.
 *
 * @param name what it is called in tables and on command lines
 * @param request the message
 * @param reply the right reply, but for white space and the order of members
 */
public record Workload(String name, String request, String reply) {

    /** A person of 1 KB. */
    private static final String PERSON = person();

    /** Two numbers. */
    public static final Workload ADD = new Workload("add", add(1), sum(1));

    /** A record of 1 KB, there and back. */
    public static final Workload ECHO = new Workload(
            "echo",
            "{\"jsonrpc\":\"2.0\",\"method\":\"people.echo\",\"params\":[" + PERSON + "],\"id\":1}",
            "{\"jsonrpc\":\"2.0\",\"result\":" + PERSON + ",\"id\":1}");

    /** Fifty additions in one message. */
    public static final Workload BATCH50 = batch(50);

    /** What the servers are compared by. */
    public static final List<Workload> ALL = List.of(ADD, ECHO, BATCH50);

    /**
     * Makes a batch of additions.
     *
     * @param items how many, at least 1
     * @return the workload, named {@code batch} and the number
     */
    public static Workload batch(int items) {
        return new Workload("batch" + items, array(items, Workload::add), array(items, Workload::sum));
    }

    /**
     * Finds a workload by its name.
     *
     * @param name {@code add}, {@code echo} or {@code batch} and a number
     * @return the workload
     * @throws NumberFormatException when there is none of that name
     */
    public static Workload of(String name) {
        return switch (name) {
            case "add" -> ADD;
            case "echo" -> ECHO;
            default -> batch(Integer.parseInt(name.replaceFirst("^batch", "")));
        };
    }

    /**
     * Tells how many requests are in the message.
     *
     * @return the number, at least 1
     */
    public int items() {
        return request.split("\"method\"", -1).length - 1;
    }

    /**
     * Gives the message as it is sent.
     *
     * @return a new array
     */
    public byte[] bytes() {
        return request.getBytes(StandardCharsets.UTF_8);
    }

    private static String array(int items, IntFunction<String> item) {
        return IntStream.rangeClosed(1, items).mapToObj(item).collect(Collectors.joining(",", "[", "]"));
    }

    private static String add(int id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"calc.add\",\"params\":[19,23],\"id\":" + id + "}";
    }

    private static String sum(int id) {
        return "{\"jsonrpc\":\"2.0\",\"result\":42,\"id\":" + id + "}";
    }

    private static String person() {
        String tags = IntStream.range(0, 12)
                .mapToObj(i -> "\"a search phrase of some ordinary words " + (char) ('a' + i) + "\"")
                .collect(Collectors.joining(","));
        String scores = IntStream.range(0, 8)
                .mapToObj(i -> "\"school-subject-" + (char) ('a' + i) + "\":" + i * 37)
                .collect(Collectors.joining(","));
        return """
                {"id":4711,"name":"Ada Maria Brandström","email":"ada.brandstroem@example.org","age":36,"height":1.75,\
                "active":true,"born":"1989-12-10","balance":12345.67,"role":"COLLEAGUE",\
                "address":{"street":"Unter den Linden 17","city":"Berlin","zip":"10117"},\
                "tags":[%s],"scores":{%s}}""".formatted(tags, scores);
    }
}
