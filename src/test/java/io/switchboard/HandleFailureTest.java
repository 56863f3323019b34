package io.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcReply;
import io.switchboard.message.TransportContext;
import io.switchboard.transport.QueueTransport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails, an exchange is ended once, and its peer learns nothing but the incident. */
@ExtendWith(RecordingLog.class)
class HandleFailureTest {

    private static final String INCIDENT = " error -32603 {incident=";

    static List<Throwable> failures() {
        return List.of(
                new IllegalStateException("a secret"),
                new StackOverflowError("a secret"),
                new OutOfMemoryError("a secret"),
                new AssertionError("a secret"),
                new ExceptionInInitializerError("a secret"),
                new InternalError("a secret"));
    }

    /** Handles a message and returns the one ending of its exchange. */
    private static String ending(RecordedExchange exchange, BrokenProtocol protocol, RpcDispatcher dispatcher) {
        new RpcServer(new QueueTransport(), protocol, dispatcher).handle(exchange);
        assertEquals(1, exchange.endings().size(), () -> "endings: " + exchange.endings());
        return exchange.endings().get(0);
    }

    private static String ending(RecordedExchange exchange, BrokenProtocol protocol) {
        return ending(exchange, protocol, new Arithmetic().dispatcher());
    }

    private static void assertOnlyTheLogKnows(Throwable failure, String id, String ending, LogRecorder log) {
        assertTrue(ending.startsWith(id + INCIDENT) && !ending.contains("secret"), ending);
        String incident = ending.substring(ending.indexOf('=') + 1, ending.length() - 1);
        assertEquals(List.of(failure), log.incident(incident));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void repliesWhenDecodingFails(Throwable failure, LogRecorder log) {
        String ending = ending(new RecordedExchange("1 add 1 2"), BrokenProtocol.failingToDecode(failure));
        assertOnlyTheLogKnows(failure, "null", ending, log);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void repliesWhenEncodingFailsOnce(Throwable failure, LogRecorder log) {
        String ending = ending(new RecordedExchange("1 add 1 2"), BrokenProtocol.failingToEncode(failure, 1));
        assertOnlyTheLogKnows(failure, "null", ending, log);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void givesUpWhenNotEvenAnErrorCanBeEncoded(Throwable failure, LogRecorder log) {
        String ending = ending(new RecordedExchange("1 add 1 2"), BrokenProtocol.failingToEncode(failure, 99));
        assertEquals(RecordedExchange.ABANDONED, ending, () -> "log: " + log.messages());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void repliesWhenAnInterceptorFails(Throwable failure, LogRecorder log) {
        RpcDispatcher dispatcher = RpcDispatcher.builder()
                .interceptor((request, context, next) -> {
                    throw sneaky(failure);
                })
                .build();
        String ending = ending(new RecordedExchange("1 add 1 2"), new BrokenProtocol(), dispatcher);
        assertOnlyTheLogKnows(failure, "1", ending, log);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> Exception sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void repliesWhenTheEncodedReplyIsNull() {
        BrokenProtocol protocol = new BrokenProtocol() {
            @Override
            public byte[] encode(RpcReply reply) {
                return reply.responses().get(0).isFailure() ? super.encode(reply) : null;
            }
        };
        assertTrue(ending(new RecordedExchange("1 add 1 2"), protocol).startsWith("null" + INCIDENT));
    }

    @Test
    void repliesWhenARefusalCannotBeEncodedAtFirst() {
        RecordedExchange exchange = RecordedExchange.refused(RpcError.invalidRequest("too large"));
        String ending = ending(exchange, BrokenProtocol.failingToEncode(new IllegalStateException("a secret"), 1));
        assertTrue(ending.startsWith("null" + INCIDENT), ending);
    }

    @Test
    void repliesWhenTheExchangeCannotTellWhetherItIsRefused() {
        RecordedExchange exchange = new RecordedExchange("1 add 1 2") {
            @Override
            public Optional<RpcError> refusal() {
                throw new IllegalStateException("a secret");
            }
        };
        assertTrue(ending(exchange, new BrokenProtocol()).startsWith("null" + INCIDENT));
    }

    @Test
    void repliesToAFailingProcedureWithAnIncident(LogRecorder log) {
        String ending = ending(new RecordedExchange("1 fail"), new BrokenProtocol());
        assertTrue(ending.startsWith("1" + INCIDENT) && !ending.contains("secret"), ending);
        assertEquals(1, log.failures().size());
    }

    @Test
    void repliesToAnUnwritableResultInItsPlace() {
        String ending = ending(new RecordedExchange("1 unwritable", "2 add 1 2"), new BrokenProtocol());
        assertTrue(ending.startsWith("1" + INCIDENT) && ending.endsWith("\n2 ok 3"), ending);
    }

    static List<Supplier<RecordedExchange>> unreachablePeers() {
        return List.of(
                () -> new UnreachablePeer("1 add 1 2", new IOException("gone")),
                () -> new UnreachablePeer("1 add 1 2", new IllegalStateException("gone")),
                () -> new UnreachablePeer("1 add 1 2", new StackOverflowError("gone")),
                () -> new UnreachablePeer("- tell a", new IOException("gone")),
                () -> new UnreachablePeer("- tell a", new IllegalStateException("gone")));
    }

    @ParameterizedTest
    @MethodSource("unreachablePeers")
    void triesOnceToReachAPeer(Supplier<RecordedExchange> peer) {
        ending(peer.get(), new BrokenProtocol());
    }

    @Test
    void abandonsAnExchangeThatFailsItself() {
        boolean[] abandoned = new boolean[1];
        RecordedExchange exchange = new RecordedExchange("1 add 1 2") {
            @Override
            public TransportContext context() {
                throw new IllegalStateException("a secret");
            }

            @Override
            public void abandon() {
                abandoned[0] = true;
            }
        };
        new RpcServer(new QueueTransport(), new WordProtocol(), new Arithmetic().dispatcher()).handle(exchange);
        assertTrue(abandoned[0]);
    }

    @Test
    void repliesInAThreadThatIsNotInterrupted() {
        boolean[] interrupted = {true};
        RecordedExchange exchange = new RecordedExchange("1 interruptMyself") {
            @Override
            public void reply(byte[] reply) throws IOException {
                interrupted[0] = Thread.currentThread().isInterrupted();
                super.reply(reply);
            }
        };
        ending(exchange, new BrokenProtocol());
        Thread.interrupted();
        assertFalse(interrupted[0]);
    }

    @Test
    void leavesNoInterruptionForTheThreadsNextMessage() {
        ending(new RecordedExchange("1 interruptMyself"), new BrokenProtocol());
        assertFalse(Thread.interrupted());
    }

    /** A peer to which nothing can be sent; counts the attempts as endings. */
    private static final class UnreachablePeer extends RecordedExchange {

        private final Throwable failure;

        UnreachablePeer(String line, Throwable failure) {
            super(line);
            this.failure = failure;
        }

        @Override
        public void reply(byte[] reply) throws IOException {
            super.reply(reply);
            throwFailure();
        }

        @Override
        public void accept() throws IOException {
            super.accept();
            throwFailure();
        }

        private void throwFailure() throws IOException {
            if (failure instanceof IOException e) {
                throw e;
            } else if (failure instanceof Error e) {
                throw e;
            }
            throw (RuntimeException) failure;
        }
    }
}
