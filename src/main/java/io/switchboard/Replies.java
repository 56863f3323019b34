package io.switchboard;

import io.switchboard.Trace.Direction;
import io.switchboard.message.Incident;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcReply;
import io.switchboard.message.RpcResponse;
import io.switchboard.protocol.RpcProtocol;
import io.switchboard.transport.Exchange;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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

    /** Answers a message, unless its deadline was over and the watchdog has done it. */
    void reply(RunningMessage message) {
        if (message.claim()) {
            send(message, message.reply());
        }
    }

    /** Answers a message that the transport has refused. */
    void refuse(RunningMessage message, RpcError reason) {
        if (message.claim()) {
            send(message, RpcResponse.failure(RpcId.NULL, reason));
        }
    }

    /** Answers a message that could not be handled, unless it has been answered. */
    void fail(RunningMessage message, RpcError incident) {
        if (message.claim()) {
            send(message, message.failed(incident));
        }
    }

    private void send(RunningMessage message, RpcReply reply) {
        try {
            end(message, reply);
        } finally {
            message.replied();
        }
    }

    /** Ends the exchange with a reply or, where that is null, with nothing. */
    private void end(RunningMessage message, RpcReply reply) {
        Exchange exchange = message.exchange();
        try {
            // An interrupt of a handler ends with it: neither its reply nor the thread's next message is to suffer.
            Thread.interrupted();
            if (reply == null) {
                exchange.accept();
                message.delivered(0);
                return;
            }
            byte[] bytes = encode(reply, message);
            exchange.reply(bytes);
            message.delivered(bytes.length);
            trace.message(Direction.SENT, exchange.context(), bytes);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the peer left before its reply", e);
        } catch (Throwable e) {
            Incident.report("ending an exchange", e);
            exchange.abandon();
        } finally {
            message.end();
        }
    }

    private byte[] encode(RpcReply reply, RunningMessage message) {
        try {
            return Objects.requireNonNull(protocol.encode(reply, message), "reply");
        } catch (Throwable e) {
            return protocol.encode(message.failed(Incident.report("encoding a reply", e)));
        }
    }
}
