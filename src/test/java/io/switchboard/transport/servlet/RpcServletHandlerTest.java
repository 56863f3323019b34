package io.switchboard.transport.servlet;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.switchboard.RpcServer;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.RpcReply;
import io.switchboard.protocol.RpcProtocol;
import io.switchboard.transport.Exchange;
import io.switchboard.transport.MessageHandler;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handlers that do not do what they should, and containers that do not wait: an exchange ends once all the same. */
class RpcServletHandlerTest {

    /** A handler that is no server, and ends its exchanges as it likes. */
    private interface Ends extends MessageHandler {

        void end(Exchange exchange) throws IOException;

        @Override
        default void handle(Exchange exchange) {
            try {
                end(exchange);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        default void submit(Exchange exchange) {
            handle(exchange);
            exchange.release();
        }

        @Override
        default List<String> mediaTypes() {
            return List.of("application/json");
        }
    }

    private static HttpResponse<String> askOnce(int inlineCalls, Ends handler) throws Exception {
        try (Service service = Service.handling(Service.rules(100, 100, inlineCalls), new EmbeddedJetty(), handler)) {
            HttpResponse<String> response = service.send("anything");
            service.awaitInFlight(0);
            return response;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void tellsTheClientWhenTheHandlerEndedNothing(int inlineCalls) throws Exception {
        Ends forgetful = exchange -> exchange.abandon();
        HttpResponse<String> response = askOnce(inlineCalls, forgetful);
        assertEquals(500, response.statusCode());
        assertEquals("", response.body());
    }

    @Test
    void tellsTheClientWhenAnInlineHandlerReturnsWithoutAWord() throws Exception {
        Ends silent = exchange -> {};
        try (Service service = Service.handling(Service.rules(100, 100, 1), new EmbeddedJetty(), silent)) {
            assertEquals(500, service.answerToWhole("anything").status());
            service.awaitInFlight(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void tellsTheClientNothingOfWhatAHandlerDiedOf(int inlineCalls) throws Exception {
        Ends dying = exchange -> {
            throw new StackOverflowError("secret");
        };
        HttpResponse<String> response = askOnce(inlineCalls, dying);
        assertEquals(500, response.statusCode());
        assertEquals("", response.body());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void sendsTheFirstOfTwoReplies(int inlineCalls) throws Exception {
        Ends twice = exchange -> {
            exchange.reply(new byte[] {'1'});
            exchange.reply(new byte[] {'2'});
        };
        assertEquals("1", askOnce(inlineCalls, twice).body());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void sendsNothingAfterItHasAccepted(int inlineCalls) throws Exception {
        Ends acceptsFirst = exchange -> {
            exchange.accept();
            exchange.reply(new byte[] {'2'});
        };
        assertEquals(204, askOnce(inlineCalls, acceptsFirst).statusCode());
    }

    @Test
    void letsAReplyComeLongAfterItWasSubmitted() throws Exception {
        CompletableFuture<Exchange> held = new CompletableFuture<>();
        try (Service service =
                Service.handling(Service.rules(100, 100, 0), new EmbeddedJetty(), (Ends) held::complete)) {
            CompletableFuture<HttpResponse<String>> response = service.sendAsync("anything");
            held.get(10, TimeUnit.SECONDS).reply(new byte[] {'x'});
            assertEquals("x", response.join().body());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void keepsNoClientWaitingWhenTheProtocolCannotWriteEvenAnError(int inlineCalls) throws Exception {
        HttpTransport unused = new HttpTransport(HttpRules.DEFAULTS);
        try (RpcServer server = new RpcServer(
                        unused, new Speechless(), RpcDispatcher.builder().build());
                Service service = Service.handling(Service.rules(100, 100, inlineCalls), new EmbeddedJetty(), server)) {
            assertEquals("", service.send("anything").body());
            service.awaitInFlight(0);
        }
    }

    @Test
    void tellsALateHandlerThatTheContainerHasEndedTheExchange() throws Exception {
        CompletableFuture<Exchange> held = new CompletableFuture<>();
        try (Service service =
                Service.handling(Service.rules(100, 100, 0), new EmbeddedJetty(), (Ends) held::complete)) {
            CompletableFuture<HttpResponse<String>> response = service.sendAsync("anything");
            Exchange exchange = held.get(10, TimeUnit.SECONDS);
            HttpServletRequest request =
                    exchange.context().unwrap(HttpServletRequest.class).orElseThrow();
            request.getAsyncContext().complete();
            response.join();
            assertThrows(IOException.class, () -> exchange.reply(new byte[] {'x'}));
            exchange.release();
            service.awaitInFlight(0);
        }
    }

    @Test
    void outlivesAContainerThatStopsBeforeTheReply() throws Exception {
        CompletableFuture<Exchange> held = new CompletableFuture<>();
        Service service = Service.handling(Service.rules(100, 100, 0), new EmbeddedJetty(), (Ends) held::complete);
        service.sendAsync("anything");
        Exchange exchange = held.get(10, TimeUnit.SECONDS);
        service.close();
        assertDoesNotThrow(exchange::abandon);
        exchange.release();
        service.awaitInFlight(0);
    }

    /** A protocol that can write nothing at all. */
    private static final class Speechless implements RpcProtocol {

        private final RpcProtocol text = new TextProtocol();

        @Override
        public List<String> mediaTypes() {
            return text.mediaTypes();
        }

        @Override
        public RpcMessage decode(byte[] message) {
            return text.decode(message);
        }

        @Override
        public byte[] encode(RpcReply reply) {
            throw new IllegalStateException("nothing can be written");
        }

        @Override
        public void requireBindable(Type type) {
            text.requireBindable(type);
        }
    }
}
