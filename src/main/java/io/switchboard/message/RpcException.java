package io.switchboard.message;

import java.util.Objects;

/**
 * A failure that a procedure wants its caller to know. Whatever else a procedure throws is told to the log only, unless
 * it is declared or mapped.
 */
public class RpcException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the caller is told. */
    private final transient RpcError error;

    private final int code;

    /**
     * Makes an error without data.
     *
     * @param code the error code; an application keeps clear of -32768 to -32000 (JSON-RPC 2.0, section 5.1)
     * @param message one short sentence for the caller, not null
     */
    public RpcException(int code, String message) {
        this(code, message, null);
    }

    /**
     * Makes an error with data.
     *
     * @param code the error code; an application keeps clear of -32768 to -32000 (JSON-RPC 2.0, section 5.1)
     * @param message one short sentence for the caller, not null
     * @param data more about it, in any form that the protocol can write, or null
     */
    public RpcException(int code, String message, Object data) {
        this(new RpcError(code, message, data));
    }

    /**
     * Makes an exception of an error.
     *
     * @param error what the caller is told, not null
     */
    public RpcException(RpcError error) {
        super(Objects.requireNonNull(error, "error").message());
        this.error = error;
        this.code = error.code();
    }

    /**
     * Tells what the caller is told.
     *
     * @return the error, never null; without its data when this exception was itself serialized
     */
    public final RpcError error() {
        return error != null ? error : new RpcError(code, getMessage(), null);
    }
}
