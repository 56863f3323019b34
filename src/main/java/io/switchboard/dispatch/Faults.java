package io.switchboard.dispatch;

import io.switchboard.message.CallContext;
import io.switchboard.message.Incident;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Decides what a caller learns of a failure: what was declared for it, and nothing of anything else. */
final class Faults {

    private static final Logger LOG = System.getLogger(Faults.class.getName());

    private final ErrorMapper mapper;

    Faults(ErrorMapper mapper) {
        this.mapper = mapper;
    }

    /** Turns whatever was thrown into an error; never throws itself. */
    RpcError toError(Throwable failure, CallContext context) {
        if (context.isCancelled()) {
            // Mostly the interrupt that told it so. Its caller has been answered, and no number of them may fill the
            // log.
            LOG.log(Level.DEBUG, "a call failed that had been given up: " + context.method(), failure);
            return RpcError.cancelled();
        }
        try {
            if (failure instanceof RpcException declared) {
                return declared.error();
            }
            Optional<RpcError> mapped = mapper.map(failure, context);
            if (mapped.isPresent()) {
                return mapped.get();
            }
            RpcErrorCode code = failure.getClass().getAnnotation(RpcErrorCode.class);
            if (code != null) {
                return new RpcError(code.value(), message(code, failure), null);
            }
        } catch (Throwable mapping) {
            if (mapping != failure) {
                mapping.addSuppressed(failure);
            }
            return Incident.report("mapping a failure of " + context.method(), mapping);
        }
        return Incident.report("calling " + context.method(), failure);
    }

    private static String message(RpcErrorCode code, Throwable failure) {
        if (!code.message().isEmpty()) {
            return code.message();
        }
        return failure.getMessage() == null ? "Application error" : failure.getMessage();
    }
}
