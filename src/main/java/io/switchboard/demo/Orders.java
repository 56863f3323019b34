package io.switchboard.demo;

import io.switchboard.cdi.RpcService;
import io.switchboard.dispatch.RpcMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Orders, kept in memory: the newest thousand, older ones are forgotten. */
@RpcService("orders")
public class Orders {

    private static final int MOST = 1_000;

    private final Deque<Order> orders = new ArrayDeque<>();
    private long lastId;

    /**
     * Places an order. Its constraints are checked before it is called, where Bean Validation is there.
     *
     * @param customer who orders
     * @param items what is ordered
     * @param due when it is wanted; may be left out
     * @return the order with its number and total
     */
    @RpcMethod(description = "Places an order and returns it with its number and total.")
    public synchronized Order place(
            @NotBlank String customer, @NotEmpty List<@NotNull @Valid Item> items, Optional<LocalDate> due) {
        BigDecimal total = items.stream()
                .map(item -> item.price().multiply(BigDecimal.valueOf(item.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Order order = new Order(++lastId, customer, List.copyOf(items), due, total);
        if (orders.size() == MOST) {
            orders.removeFirst();
        }
        orders.addLast(order);
        return order;
    }

    /**
     * Finds an order.
     *
     * @param id its number
     * @return the order
     * @throws OrderNotFoundException when there is none of that number, or no longer
     */
    @RpcMethod(description = "Returns the order of a number; error 1404 when there is none.")
    public synchronized Order get(long id) {
        return orders.stream()
                .filter(order -> order.id() == id)
                .findFirst()
                .orElseThrow(() -> new OrderNotFoundException(id));
    }

    /**
     * Lists the orders.
     *
     * @return those that are kept, oldest first
     */
    @RpcMethod(description = "Lists the orders that are kept, oldest first.")
    public synchronized List<Order> list() {
        return List.copyOf(orders);
    }
}
