package io.switchboard.demo;

import io.switchboard.dispatch.RpcErrorCode;

/** Says that two numbers have no finite quotient. Its message is written for the caller. */
@RpcErrorCode(1001)
public class DivisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param message why, for the caller
     */
    public DivisionException(String message) {
        super(message);
    }
}
