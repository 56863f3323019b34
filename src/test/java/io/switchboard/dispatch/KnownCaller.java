package io.switchboard.dispatch;

import io.switchboard.message.TransportContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;

/** A caller that a transport has authenticated, with its roles. */
public record KnownCaller(String name, Set<String> roles) implements TransportContext {

    /** Somebody with these roles. */
    public static TransportContext in(String... roles) {
        return new KnownCaller("ada", Set.of(roles));
    }

    /** Somebody of whom nothing is known. */
    public static TransportContext unknown() {
        return TransportContext.named("test");
    }

    @Override
    public String transport() {
        return "test";
    }

    @Override
    public Optional<Principal> principal() {
        return Optional.of(() -> name);
    }

    @Override
    public boolean isCallerInRole(String role) {
        return roles.contains(role);
    }
}
