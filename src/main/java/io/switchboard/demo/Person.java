package io.switchboard.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A person, with a member of most of the types that JSON-B can carry.
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
