package io.switchboard.validation;

/**
 * What a caller is told about an argument that violates a constraint: one entry of {@code violations} in the data of the
 * error.
 *
 * @param path where, as the caller sent it: {@code params.items[0].quantity}, or {@code params[1][0].quantity}
 * @param message what is wrong there, in the caller's language where the constraint speaks it
 * @param constraint the constraint's simple name, such as {@code Min}
 */
public record Violation(String path, String message, String constraint) {}
