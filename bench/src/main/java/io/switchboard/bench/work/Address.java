package io.switchboard.bench.work;

/**
 * Where a person lives, as in the product's demo.
 *
 * @param street street and number
 * @param city the city
 * @param zip the postal code
 */
public record Address(String street, String city, String zip) {}
