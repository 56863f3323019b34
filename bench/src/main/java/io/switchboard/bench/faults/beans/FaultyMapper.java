package io.switchboard.bench.faults.beans;

import io.switchboard.dispatch.ErrorMapper;
import io.switchboard.message.CallContext;
import io.switchboard.message.RpcError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Is asked about every failure, and knows none; one it cannot even be asked about. */
@ApplicationScoped
public class FaultyMapper implements ErrorMapper {

    @Override
    public Optional<RpcError> map(Throwable failure, CallContext context) {
        if (failure instanceof UnmappableException) {
            throw new IllegalStateException(Fault.MAPPER.happens());
        }
        return Optional.empty();
    }
}
