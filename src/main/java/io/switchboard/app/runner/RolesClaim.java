package io.switchboard.app.runner;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a token has the roles of its subject: a list of strings or, as in {@code scope}, one string with spaces between
 * them. Immutable.
 *
 * @param name the name of a claim, or names with dots between them of a claim inside others
 */
record RolesClaim(String name) {

    /**
     * Finds the roles.
     *
     * @return the roles, none when the token has no such claim
     * @throws IllegalArgumentException when the claim is something else than roles
     */
    Set<String> of(JWTClaimsSet claims) {
        Object value = value(claims);
        if (value == null) {
            return Set.of();
        }
        if (value instanceof String text) {
            return Stream.of(text.split(" ")).filter(role -> !role.isEmpty()).collect(Collectors.toUnmodifiableSet());
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
        }
        throw new IllegalArgumentException("the claim " + name + " is neither a list of strings nor a string");
    }

    /** A claim of the whole name comes first: many that are not standard are named by URLs, which have dots in them. */
    private Object value(JWTClaimsSet claims) {
        Object whole = claims.getClaim(name);
        if (whole != null) {
            return whole;
        }
        Object value = claims.getClaims();
        for (String step : name.split("\\.")) {
            value = value instanceof Map<?, ?> members ? members.get(step) : null;
        }
        return value;
    }
}
