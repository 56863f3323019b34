package io.switchboard.demo;

/**
 * Who is calling, as the server sees it.
 *
 * @param name the authenticated caller's name; null when nobody is known
 * @param transport how the call came
 * @param method what was called
 */
public record Caller(String name, String transport, String method) {}
