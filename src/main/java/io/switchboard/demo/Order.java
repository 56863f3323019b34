package io.switchboard.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An order that was placed.
 *
 * @param id its number
 * @param customer who placed it
 * @param items what was ordered
 * @param due when it is wanted, empty for as soon as possible
 * @param total the price of everything, in euros
 */
public record Order(long id, String customer, List<Item> items, Optional<LocalDate> due, BigDecimal total) {}
