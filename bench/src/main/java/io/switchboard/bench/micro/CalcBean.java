package io.switchboard.bench.micro;

import io.switchboard.cdi.RpcService;
import io.switchboard.dispatch.RpcMethod;

/** Arithmetic as a CDI bean, as in the product's demo, which is not part of the library. */
@RpcService("calc")
public class CalcBean {

    /**
     * Adds.
     *
     * @param a a number
     * @param b another
     * @return the sum
     */
    @RpcMethod
    public long add(int a, int b) {
        return (long) a + b;
    }
}
