package io.switchboard.demo;

import io.switchboard.cdi.RpcService;
import io.switchboard.dispatch.RpcMethod;
import java.util.List;
import java.util.stream.IntStream;

/** The methods that the examples of the JSON-RPC 2.0 specification call (section 7), under their own names. */
@RpcService
public class SpecificationExamples {

    /**
     * Subtracts.
     *
     * @param minuend what is made smaller
     * @param subtrahend by how much
     * @return the difference
     */
    @RpcMethod(description = "Subtracts one number from another.")
    public long subtract(int minuend, int subtrahend) {
        return (long) minuend - subtrahend;
    }

    /**
     * Adds up.
     *
     * @param numbers any number of numbers
     * @return the sum, 0 of none
     */
    @RpcMethod(description = "Adds up any number of numbers.")
    public long sum(int... numbers) {
        return IntStream.of(numbers).asLongStream().sum();
    }

    /**
     * Takes numbers; called as a notification.
     *
     * @param numbers any number of numbers
     */
    @RpcMethod(description = "Takes numbers and does nothing.")
    public void update(int... numbers) {}

    /**
     * Takes a greeting; called as a notification.
     *
     * @param number a number
     */
    @RpcMethod(name = "notify_hello", description = "Takes a greeting and does nothing.")
    public void notifyHello(int number) {}

    /**
     * Takes a sum; called as a notification.
     *
     * @param numbers any number of numbers
     */
    @RpcMethod(name = "notify_sum", description = "Takes numbers and does nothing.")
    public void notifySum(int... numbers) {}

    /**
     * Returns a list of values of different types.
     *
     * @return {@code ["hello", 5]}
     */
    @RpcMethod(name = "get_data", description = "Returns a word and a number.")
    public List<Object> getData() {
        return List.of("hello", 5);
    }
}
