package io.switchboard.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.app.RunnerProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Random and mutated HTTP, head and body, over raw sockets against the packed WAR running alone. */
class HttpFuzzIT {

    private static final int REQUESTS = Integer.getInteger("fuzz.http", 1_500);
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

    /** Those of the server, then those of HTTP itself: 100 and what the container says of a bad head. */
    private static final Set<Integer> DOCUMENTED =
            Set.of(200, 204, 400, 403, 404, 405, 413, 415, 503, 100, 408, 414, 417, 426, 431, 501, 505);

    private static final String SUM = "{\"jsonrpc\":\"2.0\",\"method\":\"sum\",\"params\":[1,2],\"id\":1}";

    @Test
    void everythingIsAnsweredWithADocumentedStatusOrClosed() throws Exception {
        long random = new SplittableRandom().nextLong();
        System.out.println("the random seed is " + random);
        try (RunnerProcess runner = RunnerProcess.serving("--demo")) {
            URI rpc = runner.url();
            List<String> faults = new ArrayList<>();
            for (long seed : new long[] {1, random}) {
                Messages messages = new Messages(seed);
                for (int i = 0; i < REQUESTS / 2; i++) {
                    SplittableRandom choice = new SplittableRandom(seed ^ (i * 0x9E3779B97F4A7C15L));
                    byte[] request = new HttpRequests(choice, rpc).of(withoutSleep(messages.get(i)));
                    judge(request, exchange(rpc, request), "seed " + seed + ", request " + i, faults);
                }
            }
            assertEquals(List.of(), faults);
            String last = new HttpRequests(new SplittableRandom(), rpc).correct(SUM);
            assertEquals("200", firstStatus(exchange(rpc, last.getBytes(UTF_8))));
        }
    }

    /** Keeps a mutated number from making the server wait for years, as it then should. */
    private static byte[] withoutSleep(byte[] message) {
        return new String(message, ISO_8859_1)
                .replace("demo.sleep", "demo.slept")
                .getBytes(ISO_8859_1);
    }

    private static void judge(byte[] request, String response, String place, List<String> faults) {
        Matcher status = STATUS.matcher(response);
        while (status.find()) {
            if (!DOCUMENTED.contains(Integer.parseInt(status.group(1)))) {
                faults.add(place + ": " + status.group() + " for " + new String(request, ISO_8859_1));
            }
        }
        if (response.contains("Exception") || response.contains("\tat ") || response.contains("io.switchboard")) {
            faults.add(place + ": the response tells too much: " + response);
        }
    }

    private static String firstStatus(String response) {
        Matcher status = STATUS.matcher(response);
        return status.find() ? status.group(1) : "";
    }

    /** Sends bytes, ends the output, and gives all that comes back until the server closes, as it has to. */
    private static String exchange(URI rpc, byte[] request) throws IOException {
        try (Socket socket = new Socket(rpc.getHost(), rpc.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
                InputStream in = socket.getInputStream();
                for (int b = in.read(); b >= 0; b = in.read()) {
                    received.write(b);
                }
            } catch (SocketException e) {
                // Closed in the middle of what was sent: what came before still counts.
                return received.toString(ISO_8859_1);
            }
            return received.toString(ISO_8859_1);
        }
    }
}
