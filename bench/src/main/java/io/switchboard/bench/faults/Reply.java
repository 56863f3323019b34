package io.switchboard.bench.faults;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTP response.
 *
 * @param status its status
 * @param head its status line and headers, each followed by CR LF
 * @param body its body, empty when it has none
 */
public record Reply(int status, String head, String body) {

    private static final Pattern CODE = Pattern.compile(
            "^\\{\"jsonrpc\":\"2\\.0\",\"error\":\\{\"code\":(-?\\d+),\"message\":\".*\\},\"id\":.+\\}$");
    private static final int BUSY = -32009;
    private static final int UNAVAILABLE = 503;

    static Reply of(String head, byte[] body) {
        return new Reply(Integer.parseInt(head, 9, 12, 10), head, new String(body, StandardCharsets.UTF_8));
    }

    /**
     * Gives a header.
     *
     * @param name its name, in any case
     * @return the first of its values, or null
     */
    public String header(String name) {
        return header(head, name);
    }

    static String header(String head, String name) {
        for (int line = head.indexOf('\n') + 1; line > 0 && line < head.length(); line = head.indexOf('\n', line) + 1) {
            if (head.regionMatches(true, line, name, 0, name.length()) && head.charAt(line + name.length()) == ':') {
                return head.substring(line + name.length() + 1, head.indexOf('\r', line))
                        .strip();
            }
        }
        return null;
    }

    /** Tells whether the server is about to close the connection. */
    public boolean closes() {
        String connection = header("Connection");
        return connection != null && connection.toLowerCase(Locale.ROOT).contains("close");
    }

    /** Gives the code of the JSON-RPC error that is the whole body; 0 when it is none. */
    public int errorCode() {
        Matcher matcher = CODE.matcher(body);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** Tells whether this is a refusal by a busy server, with all that belongs to it. */
    public boolean isCleanRefusal() {
        String after = header("Retry-After");
        return status == UNAVAILABLE
                && after != null
                && after.matches("[1-9]\\d*")
                && "application/json".equals(header("Content-Type"))
                && errorCode() == BUSY;
    }

    /** Tells whether this is JSON-RPC with status 200 and exactly this body. */
    public boolean isExactly(String expected) {
        return status == 200 && body.equals(expected);
    }

    /** Names this reply in a table: its status, and the code of its error. */
    public String outcome() {
        int code = errorCode();
        return status + (code == 0 ? "" : " " + code);
    }
}
