package io.switchboard.demo;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * One line of an order.
 *
 * @param sku what is ordered
 * @param quantity how many
 * @param price the price of one, in euros
 */
public record Item(
        @NotBlank String sku,
        @Positive int quantity,
        @NotNull @PositiveOrZero BigDecimal price) {}
