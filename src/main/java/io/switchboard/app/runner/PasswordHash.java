package io.switchboard.app.runner;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.RejectedExecutionException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * A bcrypt hash to compare passwords with. Every request brings its password, and bcrypt is slow on purpose: so the last
 * one that was right is remembered by a keyed digest, and only others are hashed, which may have to wait.
 * Safe for use by many threads.
 */
final class PasswordHash {

    private static final String DIGEST = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final String hash;
    private final boolean usable;
    private final PasswordChecks checks;
    private final SecretKeySpec key;
    private volatile byte[] lastRight;

    /**
     * Takes a hash.
     *
     * @param hash the hash
     * @param usable whether any password is right; if not, finding that out takes as long
     * @param checks have passwords hashed
     */
    PasswordHash(String hash, boolean usable, PasswordChecks checks) {
        this.hash = hash;
        this.usable = usable;
        this.checks = checks;
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, DIGEST);
    }

    /**
     * Tells whether a password is the right one.
     *
     * @throws RejectedExecutionException when too many others are being found out about
     */
    boolean check(String password) {
        byte[] digest = digest(password);
        // Asked again in its turn: clients that come at once, as after a restart, mostly bring the same one.
        return isRemembered(digest) || checks.make(() -> isRemembered(digest) || matches(password, digest));
    }

    private boolean isRemembered(byte[] digest) {
        byte[] remembered = lastRight;
        return remembered != null && MessageDigest.isEqual(remembered, digest);
    }

    private boolean matches(String password, byte[] digest) {
        boolean right = BCrypt.checkpw(password, hash) && usable;
        if (right) {
            lastRight = digest;
        }
        return right;
    }

    private byte[] digest(String password) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + DIGEST, e);
        }
    }
}
