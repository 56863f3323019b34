package io.switchboard.demo;

/**
 * Where a person lives.
 *
 * @param street street and number
 * @param city the city
 * @param zip the postal code
 */
public record Address(String street, String city, String zip) {}
