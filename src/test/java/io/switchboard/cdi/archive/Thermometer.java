package io.switchboard.cdi.archive;

import io.switchboard.cdi.RpcService;
import io.switchboard.dispatch.RpcMethod;

/** A bean by its service annotation alone. */
@RpcService("thermometer")
public class Thermometer {

    /** Tells a temperature. */
    @RpcMethod
    public int read() {
        return 20;
    }

    /** A subclass without an annotation of its own. */
    public static class Unasked extends Thermometer {

        @Override
        public int read() {
            return 451;
        }
    }
}
