package io.switchboard.fuzz;

import io.switchboard.RpcServer;
import io.switchboard.demo.Calculator;
import io.switchboard.demo.Caller;
import io.switchboard.demo.Orders;
import io.switchboard.demo.People;
import io.switchboard.demo.SpecificationExamples;
import io.switchboard.demo.Text;
import io.switchboard.dispatch.Parameter;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.CallContext;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import io.switchboard.message.TransportContext;
import io.switchboard.protocol.jsonrpc.JsonRpcProtocol;
import io.switchboard.transport.Exchange;
import io.switchboard.transport.QueueTransport;
import io.switchboard.validation.BeanValidation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A whole server with the demo's methods as plain objects, of which none takes any time. Used by one thread. */
final class FuzzedServer implements AutoCloseable {

    static final String SECRET = "the secret that must stay in the log";

    /** Shared, as the validation is, so that a new server costs nothing. */
    private static final JsonRpcProtocol PROTOCOL = new JsonRpcProtocol();

    private static final BeanValidation VALIDATION = new BeanValidation(type -> Optional.empty());

    private final RpcDispatcher dispatcher = RpcDispatcher.builder()
            .around(VALIDATION::around)
            .service("", new SpecificationExamples())
            .service("calc", new Calculator())
            .service("text", new Text())
            .service("people", new People())
            .service("orders", new Orders())
            .method(
                    "demo.sleep",
                    List.of(Parameter.of("millis", long.class)),
                    long.class,
                    (call, a) -> slept((long) a[0]))
            .method("demo.whoami", List.of(), Caller.class, (call, a) -> caller(call))
            .method("demo.fail", List.of(), void.class, (call, a) -> {
                throw new IllegalStateException(SECRET);
            })
            .build();

    private final RpcServer server = new RpcServer(new QueueTransport(), PROTOCOL, dispatcher);

    private static long slept(long millis) {
        if (millis < 0) {
            throw new RpcException(RpcError.invalidParams("millis", "0 or more"));
        }
        return millis;
    }

    private static Caller caller(CallContext call) {
        return new Caller(null, call.transport(), call.method());
    }

    /** Gives the names that can be called. */
    Set<String> methods() {
        Set<String> names = new TreeSet<>();
        dispatcher.procedures().forEach(procedure -> names.addAll(procedure.names()));
        return names;
    }

    /** Has a message handled and gives the reply, or null when there is none. */
    byte[] handle(byte[] message) {
        OneEnding exchange = new OneEnding(message);
        server.handle(exchange);
        if (exchange.endings != 1) {
            throw new AssertionError(exchange.endings + " endings instead of one");
        }
        return exchange.reply;
    }

    @Override
    public void close() {
        server.close();
    }

    /** An exchange that counts how often it is ended. */
    private static final class OneEnding implements Exchange {
        private static final TransportContext CONTEXT = TransportContext.named("fuzz");

        private final byte[] message;
        private byte[] reply;
        private int endings;

        OneEnding(byte[] message) {
            this.message = message;
        }

        @Override
        public TransportContext context() {
            return CONTEXT;
        }

        @Override
        public byte[] message() {
            return message;
        }

        @Override
        public void reply(byte[] bytes) {
            endings++;
            reply = bytes;
        }

        @Override
        public void accept() {
            endings++;
        }

        @Override
        public void abandon() {
            throw new AssertionError("the exchange was abandoned");
        }
    }
}
