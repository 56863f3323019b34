package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCrypt;

class PasswordHashTest {

    /** The cheapest hash that there is: what it costs is not the point here. */
    private static final String HASH = BCrypt.hashpw("sécret", BCrypt.gensalt(4));

    private static final PasswordChecks CHECKS = new PasswordChecks();

    private final PasswordHash hash = new PasswordHash(HASH, true, CHECKS);

    @Test
    void knowsItsPassword() {
        assertTrue(hash.check("sécret"));
    }

    @Test
    void knowsItsPasswordAgain() {
        hash.check("sécret");
        assertTrue(hash.check("sécret"));
    }

    @Test
    void refusesAnother() {
        assertFalse(hash.check("secret"));
    }

    @Test
    void refusesAnotherAfterItsOwn() {
        hash.check("sécret");
        assertFalse(hash.check("secret"));
    }

    @Test
    void refusesAnotherThatWasTriedBefore() {
        hash.check("secret");
        assertFalse(hash.check("secret"));
    }

    @Test
    void readsTheHashesOfHtpasswd() {
        assertTrue(new PasswordHash(HASH.replace("$2a$", "$2y$"), true, CHECKS).check("sécret"));
    }

    @Test
    void ofNobodyRefusesEvenTheRightPassword() {
        assertFalse(new PasswordHash(HASH, false, CHECKS).check("sécret"));
    }
}
