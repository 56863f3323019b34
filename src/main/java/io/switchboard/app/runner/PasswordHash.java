package io.switchboard.app.runner;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * A bcrypt hash to compare passwords with. Every request brings its password, and bcrypt is slow on purpose: so the last
 * one that was right is remembered by a keyed digest, and only others are hashed, a few at a time, however many are tried.
 * Safe for use by many threads.
 */
final class PasswordHash {

    private static final String DIGEST = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final Semaphore HASHING =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    private final String hash;
    private final boolean usable;
    private final SecretKeySpec key;
    private volatile byte[] lastRight;

    /**
     * Takes a hash.
     *
     * @param hash the hash
     * @param usable whether any password is right; if not, finding that out takes as long
     */
    PasswordHash(String hash, boolean usable) {
        this.hash = hash;
        this.usable = usable;
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, DIGEST);
    }

    /** Tells whether a password is the right one. */
    boolean check(String password) {
        byte[] digest = digest(password);
        byte[] remembered = lastRight;
        if (remembered != null && MessageDigest.isEqual(remembered, digest)) {
            return true;
        }
        boolean right = matches(password) && usable;
        if (right) {
            lastRight = digest;
        }
        return right;
    }

    private boolean matches(String password) {
        HASHING.acquireUninterruptibly();
        try {
            return BCrypt.checkpw(password, hash);
        } finally {
            HASHING.release();
        }
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
