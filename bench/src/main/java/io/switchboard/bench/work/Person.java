package io.switchboard.bench.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The record that is echoed: the same members as the product's demo has, so that every server binds the same.
 *
 * @param id a number of ours
 * @param name the full name
 * @param email where mail goes
 * @param age in years
 * @param height in metres
 * @param active whether we are in touch
 * @param born the date of birth
 * @param balance what we owe, in euros
 * @param role what the person is to us
 * @param address where the person lives
 * @param tags words for searching
 * @param scores points by subject
 */
public record Person(
        int id,
        String name,
        String email,
        int age,
        double height,
        boolean active,
        LocalDate born,
        BigDecimal balance,
        Role role,
        Address address,
        List<String> tags,
        Map<String, Integer> scores) {}
