package io.switchboard.demo;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One line of an order.
 *
 * @param sku what is ordered
 * @param quantity how many
 * @param price the price of one, in euros
 */
public record Item(String sku, int quantity, BigDecimal price) {

    /** Checks that nothing is missing. */
    public Item {
        Objects.requireNonNull(sku, "sku");
        Objects.requireNonNull(price, "price");
    }
}
