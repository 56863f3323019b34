package io.switchboard.dispatch;

import io.switchboard.message.CallContext;
import io.switchboard.message.Incident;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import java.util.Optional;

/** Decides what a caller learns of a failure: what was declared for it, and nothing of anything else. */
final class Faults {

    private final ErrorMapper mapper;

    Faults(ErrorMapper mapper) {
        this.mapper = mapper;
    }

    /** Turns whatever was thrown into an error; never throws itself. */
    RpcError toError(Throwable failure, CallContext context) {
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
