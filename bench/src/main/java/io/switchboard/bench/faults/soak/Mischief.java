package io.switchboard.bench.faults.soak;

import io.switchboard.bench.faults.Call;
import io.switchboard.bench.faults.Connection;
import io.switchboard.bench.faults.HostileMessage;
import io.switchboard.bench.faults.HostileMessages;
import io.switchboard.bench.faults.Reply;
import io.switchboard.bench.faults.Siege;
import io.switchboard.bench.faults.Tally;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** What badly behaved clients do, one thing at a time. Safe for use by many threads. */
final class Mischief {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SIEGE_SECONDS = 15;
    private static final int SLOW_SENDERS = 50;
    private static final int STALLED_BODIES = 20;
    private static final int STALLED_READERS = 4;
    private static final int MUCH = 4;
    private static final int BIG = 500_000;
    /** Fewer than any reply has, since it may be a refusal. */
    private static final int FIRST_BYTES = 100;

    private static final int PART = 1_000;

    private final InetSocketAddress server;
    private final RandomGenerator random;
    private final Tally tally;
    private final List<HostileMessage> messages;
    private final Call big;
    private int nextMessage;

    Mischief(InetSocketAddress server, RandomGenerator random, Tally tally) {
        this.server = server;
        this.random = random;
        this.tally = tally;
        this.messages = HostileMessages.to(server);
        this.big = Call.of(server, "text.reverse", "[\"" + "x".repeat(BIG) + "\"]", "", "1");
    }

    /** Something bad that may fail, because the server need not put up with it. */
    private interface Deed {
        String done(Connection connection) throws IOException, InterruptedException;
    }

    /** Leaves within a request. */
    void leaveWithinRequest() {
        attempt("left within request", connection -> {
            connection.send(big.request(), 0, random.nextInt(big.request().length));
            connection.reset();
            return "done";
        });
    }

    /** Leaves before the answer comes. */
    void leaveBeforeReply() {
        attempt("left before reply", connection -> {
            connection.send(Call.of(server, "demo.sleep", "[2000]", "", "1").request());
            Thread.sleep(random.nextInt(100));
            connection.reset();
            return "done";
        });
    }

    /** Leaves within the reply. */
    void leaveWithinReply() {
        attempt("left within reply", connection -> {
            connection.send(big.request());
            connection.skip(FIRST_BYTES);
            connection.reset();
            return "done";
        });
    }

    /** Sends what is no HTTP. */
    void sendGarbage() {
        attempt("garbage", connection -> {
            byte[] garbage = new byte[1 + random.nextInt(PART)];
            random.nextBytes(garbage);
            boolean halfway = random.nextBoolean();
            connection.send(halfway ? Call.head(server, "Transfer-Encoding: chunked") : new byte[0]);
            connection.send(garbage);
            return connection.receive().outcome();
        });
    }

    /** Sends a valid message in which some bytes are changed. */
    void sendMutation(Tasks tasks) {
        byte[] request = tasks.any().request();
        String text = new String(request, StandardCharsets.ISO_8859_1);
        byte[] body = text.substring(text.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            body[random.nextInt(body.length)] =
                    random.nextBoolean() ? (byte) random.nextInt() : body[random.nextInt(body.length)];
        }
        attempt("mutation", connection -> {
            connection.send(Call.head(server, "Content-Length: " + body.length));
            connection.send(body);
            return judged(connection.receive());
        });
    }

    /** Sends the next of the hostile messages. */
    void sendHostileMessage() {
        HostileMessage message = messages.get(nextMessage++ % messages.size());
        try {
            tally.add("hostile messages", judged(message.send(server, PATIENCE)));
        } catch (SocketTimeoutException e) {
            tally.add("hostile messages", Citizen.HUNG);
        } catch (IOException e) {
            tally.add("hostile messages", "no reply");
        }
    }

    /** Lays a small siege of each kind, one after the other. */
    void besiege() {
        Siege.slowSenders(server, SLOW_SENDERS).lay(server, SIEGE_SECONDS, tally);
        Siege.stalledBodies(server, STALLED_BODIES).lay(server, SIEGE_SECONDS, tally);
        try {
            Siege.stalledReadersOfMuch(server, STALLED_READERS, MUCH).lay(server, SIEGE_SECONDS, tally);
        } catch (IOException e) {
            tally.add("stalled readers", "not prepared");
        }
    }

    /** Tells what came of a message in whole HTTP, which has to be answered with JSON-RPC or, when it asks nothing, 204. */
    private static String judged(Reply reply) {
        boolean fine = reply.status() == 204 || reply.body().contains("\"jsonrpc\":\"2.0\"");
        return (fine ? "" : Citizen.WRONG + " ") + reply.outcome();
    }

    private void attempt(String kind, Deed deed) {
        try (Connection connection = Connection.open(server, PATIENCE)) {
            tally.add(kind, deed.done(connection));
        } catch (SocketTimeoutException e) {
            tally.add(kind, Citizen.HUNG);
        } catch (IOException e) {
            tally.add(kind, "closed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
