package io.switchboard.demo;

import io.switchboard.dispatch.RpcErrorCode;

/** Says that there is no order of a number. */
@RpcErrorCode(1404)
public class OrderNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says which.
     *
     * @param id the number that was asked for
     */
    public OrderNotFoundException(long id) {
        super("there is no order " + id);
    }
}
