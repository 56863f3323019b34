package io.switchboard;

import io.switchboard.Trace.Direction;
import io.switchboard.message.Incident;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcResponse;
import io.switchboard.protocol.RpcProtocol;
import io.switchboard.transport.Exchange;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;

/** The end of every exchange: what there is to say is encoded, sent and traced. No method throws. */
final class Replies {

    private static final Logger LOG = System.getLogger(RpcServer.class.getName());

    private final RpcProtocol protocol;
    private final Trace trace;

    Replies(RpcProtocol protocol, Trace trace) {
        this.protocol = protocol;
        this.trace = trace;
    }

    /** Ends an exchange with responses, or with nothing when there are none. */
    void send(Exchange exchange, List<RpcResponse> responses, boolean batch, Observation observation) {
        try {
            // An interrupt of a handler ends with it: neither its reply nor the thread's next message is to suffer.
            Thread.interrupted();
            if (responses.isEmpty()) {
                exchange.accept();
                observation.delivered(0);
                return;
            }
            byte[] reply = encode(responses, batch, observation);
            exchange.reply(reply);
            observation.delivered(reply.length);
            trace.message(Direction.SENT, exchange.context(), reply);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the peer left before its reply", e);
        } catch (Throwable e) {
            Incident.report("ending an exchange", e);
            exchange.abandon();
        } finally {
            observation.end();
        }
    }

    /** Ends an exchange with an error that concerns the whole message. */
    void send(Exchange exchange, RpcError error, Observation observation) {
        send(exchange, List.of(RpcResponse.failure(RpcId.NULL, error)), false, observation);
    }

    private byte[] encode(List<RpcResponse> responses, boolean batch, Observation observation) {
        try {
            return Objects.requireNonNull(protocol.encode(responses, batch, observation), "reply");
        } catch (Throwable e) {
            RpcError error = observation.failed(Incident.report("encoding a reply", e));
            return protocol.encode(List.of(RpcResponse.failure(RpcId.NULL, error)), false);
        }
    }
}
