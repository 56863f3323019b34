package io.switchboard.app.runner;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.switchboard.app.Reason;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;

/**
 * Reads access tokens: signed JWTs (RFC 7519, RFC 9068) that name this server as their audience and somebody as their
 * subject, and that end. Safe for use by many threads.
 */
final class AccessTokens {

    /** A longer one is refused unread, in characters. */
    static final int MOST_CHARACTERS = 8_192;

    /** By how many seconds the issuer's clock may be ahead or behind. */
    static final int CLOCK_SKEW_SECONDS = 30;

    private static final Logger LOG = System.getLogger(AccessTokens.class.getName());

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final RolesClaim roles;

    /**
     * Who a token stands for.
     *
     * @param name the subject
     * @param roles the roles, perhaps none
     */
    record Caller(String name, Set<String> roles) {}

    /**
     * Makes a reader.
     *
     * @param issuer who must have issued a token, or empty for whoever has a key
     * @param audiences what a token may name this server
     */
    AccessTokens(TokenKeys keys, Optional<String> issuer, Set<String> audiences, RolesClaim roles) {
        this.roles = roles;
        JWTClaimsSet.Builder exact = new JWTClaimsSet.Builder();
        issuer.ifPresent(exact::issuer);
        DefaultJWTClaimsVerifier<SecurityContext> claims =
                new DefaultJWTClaimsVerifier<>(audiences, exact.build(), Set.of("sub", "exp"), Set.of());
        claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(keys.algorithms(), keys.source()));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                null, JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt")));
    }

    /**
     * Reads a token.
     *
     * @param token what the caller sent, anything
     * @return who it stands for; empty when it is not to be trusted, and the log says why at level DEBUG
     * @throws IOException when the keys cannot be had now
     */
    Optional<Caller> read(String token) throws IOException {
        if (token.length() > MOST_CHARACTERS) {
            LOG.log(Level.DEBUG, "a token is refused: it is too long");
            return Optional.empty();
        }
        try {
            JWTClaimsSet claims = processor.process(token, null);
            if (claims.getSubject().isBlank()) {
                LOG.log(Level.DEBUG, "a token is refused: its subject is nobody");
                return Optional.empty();
            }
            return Optional.of(new Caller(claims.getSubject(), roles.of(claims)));
        } catch (KeySourceException e) {
            throw new IOException("the keys cannot be had", e);
        } catch (ParseException | BadJOSEException | JOSEException | RuntimeException e) {
            // The library's own unchecked exceptions are about what is in the token, too.
            LOG.log(Level.DEBUG, () -> "a token is refused: " + Reason.of(e));
            return Optional.empty();
        }
    }
}
