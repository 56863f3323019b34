package io.switchboard.demo;

import io.switchboard.cdi.RpcService;
import io.switchboard.dispatch.RpcMethod;

/** Structured values in both directions. */
@RpcService("people")
public class People {

    /**
     * Returns what it is given.
     *
     * @param person a person
     * @return the same person
     */
    @RpcMethod(description = "Returns the person it is given.")
    public Person echo(Person person) {
        return person;
    }
}
