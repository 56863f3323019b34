package io.switchboard.bench.faults;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Messages that are deep, long, wide or large, for one server. Immutable. */
public final class HostileMessages {

    private static final int DEPTH = 100_000;
    private static final int DIGITS = 900_000;
    private static final int ITEMS = 20_000;
    private static final int MEMBERS = 100_000;
    private static final int COLLIDING = 9_999;
    private static final int WIDTH = 400_000;
    private static final int MEGABYTE = 1 << 20;
    private static final int MEGABYTES = 40;
    private static final String NUMBER = "7".repeat(DIGITS);

    private final InetSocketAddress server;
    private final List<HostileMessage> messages = new ArrayList<>();

    private HostileMessages(InetSocketAddress server) {
        this.server = server;
    }

    /** Makes all messages, to be sent to a server. */
    public static List<HostileMessage> to(InetSocketAddress server) {
        HostileMessages all = new HostileMessages(server);
        all.deep();
        all.longNumbers();
        all.wide();
        all.large();
        return List.copyOf(all.messages);
    }

    private void deep() {
        add("depth: message", nested("[", "", "]"));
        add("depth: unclosed", "[".repeat(DEPTH));
        add("depth: params", call("calc.add", nested("[", "", "]")));
        add("depth: objects", call("people.echo", nested("{\"a\":", "1", "}")));
        add("depth: unknown member", "{\"jsonrpc\":\"2.0\",\"x\":" + nested("[", "", "]") + "}");
    }

    private void longNumbers() {
        add("number: message", NUMBER);
        add("number: batch", "[" + NUMBER + "]");
        add("number: version", "{\"jsonrpc\":" + NUMBER + ",\"method\":\"calc.add\",\"id\":1}");
        add("number: method", "{\"jsonrpc\":\"2.0\",\"method\":" + NUMBER + ",\"id\":1}");
        add("number: params", call("calc.add", NUMBER));
        add("number: id", Call.request("calc.add", "[1,2]", NUMBER));
        add("number: int", call("calc.add", "[1," + NUMBER + "]"));
        add("number: double", call("calc.divide", "{\"dividend\":" + NUMBER + ",\"divisor\":1}"));
        add("number: int of a bean", call("people.echo", "[{\"age\":" + NUMBER + "}]"));
        add("number: decimal of a bean", call("people.echo", "[{\"balance\":" + NUMBER + "}]"));
        add("number: array of a bean", call("people.echo", "[{\"tags\":[" + NUMBER + "]}]"));
        add("number: map of a bean", call("people.echo", "[{\"scores\":{\"a\":" + NUMBER + "}}]"));
        add("number: unknown member", call("people.echo", "[{\"x\":" + NUMBER + "}]"));
        add("number: fraction", call("people.echo", "[{\"balance\":0." + NUMBER + "}]"));
        add("number: exponent", call("people.echo", "[{\"balance\":1e" + NUMBER + "}]"));
        add("number: short, huge", call("people.echo", "[{\"balance\":1e999999999}]"));
    }

    private void wide() {
        add("items: calls", "[" + list(ITEMS, i -> "{\"jsonrpc\":\"2.0\",\"method\":\"sum\",\"id\":1}") + "]");
        add("items: notifications", "[" + list(ITEMS, i -> "{\"jsonrpc\":\"2.0\",\"method\":\"update\"}") + "]");
        add("items: numbers", "[" + list(ITEMS, i -> "1") + "]");
        add("members: request", "{" + members() + "}");
        add("members: params", call("calc.add", "{" + members() + "}"));
        add("members: bean", call("people.echo", "[{" + members() + "}]"));
        add("members: map of a bean", call("people.echo", "[{\"scores\":{" + members() + "}}]"));
        String colliding = list(COLLIDING, i -> "\"" + colliding(i) + "\":1");
        add("members: one hash code", call("people.echo", "[{\"scores\":{" + colliding + "}}]"));
        add("width: params", call("sum", "[" + list(WIDTH, i -> "1") + "]"));
        add("width: objects", call("people.echo", "[{\"x\":[" + list(WIDTH / 2, i -> "{}") + "]}]"));
        add("string: escapes", call("text.reverse", "[\"" + "\\ud83d\\ude00".repeat(MEGABYTE / 13) + "\"]"));
    }

    private void large() {
        byte[] piece = " ".repeat(MEGABYTE).getBytes(StandardCharsets.ISO_8859_1);
        byte[] head = Call.head(server, "Content-Length: " + MEGABYTES * MEGABYTE);
        messages.add(new HostileMessage("40 MB, announced", head, piece, MEGABYTES, new byte[0]));
        byte[] chunkedHead = Call.head(server, "Transfer-Encoding: chunked");
        byte[] chunk = ("100000\r\n" + " ".repeat(MEGABYTE) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] end = "0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        messages.add(new HostileMessage("40 MB, chunked", chunkedHead, chunk, MEGABYTES, end));
    }

    private void add(String name, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = Call.head(server, "Content-Length: " + body.length);
        messages.add(new HostileMessage(name, head, body, 1, new byte[0]));
    }

    private static String call(String method, String params) {
        return Call.request(method, params, "1");
    }

    private static String nested(String open, String inmost, String close) {
        return open.repeat(DEPTH) + inmost + close.repeat(DEPTH);
    }

    private static String members() {
        return list(MEMBERS, i -> "\"" + Integer.toString(i, Character.MAX_RADIX) + "\":1");
    }

    private static String list(int size, IntFunction<String> element) {
        return IntStream.range(0, size).mapToObj(element).collect(Collectors.joining(","));
    }

    /** Makes a name of which there are many with the same hash code: that of "Aa" is that of "BB". */
    private static String colliding(int number) {
        return IntStream.range(0, 14)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }
}
