package io.switchboard.demo;

import io.switchboard.cdi.RpcService;
import io.switchboard.dispatch.RpcMethod;

/** A little arithmetic, and an error that its callers are told about. */
@RpcService("calc")
public class Calculator {

    /**
     * Adds.
     *
     * @param a a number
     * @param b another
     * @return the sum, which may be larger than either type
     */
    @RpcMethod(description = "Adds two numbers.")
    public long add(int a, int b) {
        return (long) a + b;
    }

    /**
     * Divides.
     *
     * @param dividend what is divided
     * @param divisor by what
     * @return the quotient
     * @throws DivisionException when there is no finite quotient
     */
    @RpcMethod(description = "Divides one number by another; error 1001 when there is no finite quotient.")
    public double divide(double dividend, double divisor) {
        double quotient = dividend / divisor;
        if (!Double.isFinite(quotient)) {
            throw new DivisionException(divisor == 0 ? "division by zero" : "the quotient is too large");
        }
        return quotient;
    }
}
