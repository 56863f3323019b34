package io.switchboard.bench.micro;

import io.switchboard.bench.work.Person;
import io.switchboard.cdi.RpcService;
import io.switchboard.dispatch.RpcMethod;

/** The echo as a CDI bean, as in the product's demo, which is not part of the library. */
@RpcService("people")
public class PeopleBean {

    /**
     * Returns what it is given.
     *
     * @param person a person
     * @return the same person
     */
    @RpcMethod
    public Person echo(Person person) {
        return person;
    }
}
