package io.switchboard.app.runner;

import static io.switchboard.app.TestTokens.AUDIENCE;
import static io.switchboard.app.TestTokens.ISSUER;
import static io.switchboard.app.TestTokens.claims;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import io.switchboard.app.TestTokens;
import io.switchboard.app.runner.AccessTokens.Caller;
import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

    static final Optional<Caller> ADA = Optional.of(new Caller("ada", Set.of("owner")));

    private static TestTokens issuer;

    @BeforeAll
    static void makeIssuer() throws JOSEException {
        issuer = TestTokens.issuer("one");
    }

    static AccessTokens tokens(JWK... keys) {
        Set<JWSAlgorithm> all = new HashSet<>(JWSAlgorithm.Family.SIGNATURE);
        all.addAll(JWSAlgorithm.Family.HMAC_SHA);
        TokenKeys known = new TokenKeys(
                (selector, context) -> List.of(keys).stream()
                        .filter(selector.getMatcher()::matches)
                        .toList(),
                all);
        return new AccessTokens(known, Optional.of(ISSUER), Set.of(AUDIENCE), new RolesClaim("roles"));
    }

    private static Optional<Caller> read(String token) throws IOException {
        return tokens(issuer.key().toPublicJWK()).read(token);
    }

    private static void assertRefused(String token) throws IOException {
        assertEquals(Optional.empty(), read(token));
    }

    static JWTClaimsSet ada() {
        return claims("ada", "owner").build();
    }

    private static Date inSeconds(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    @Test
    void standForTheirSubjectAndItsRoles() throws Exception {
        assertEquals(ADA, read(issuer.sign(ada())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "application/at+jwt", "JWT"})
    void maySayThatTheyAreAccessTokens(String type) throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.PS256)
                .type(new JOSEObjectType(type))
                .build();
        assertEquals(ADA, read(issuer.sign(header, ada())));
    }

    @Test
    void areNotTokensOfAnotherType() throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("logout+jwt"))
                .build();
        assertRefused(issuer.sign(header, ada()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, 60})
    void areGoodUntilTheyEndGiveOrTakeTheClocks(int seconds) throws Exception {
        assertEquals(
                ADA,
                read(issuer.sign(claims("ada", "owner")
                        .expirationTime(inSeconds(seconds))
                        .build())));
    }

    @Test
    void thatHaveEndedAreRefused() throws Exception {
        assertRefused(issuer.sign(
                claims("ada", "owner").expirationTime(inSeconds(-60)).build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void ofNobodyAreRefused(String subject) throws Exception {
        assertRefused(issuer.sign(claims(subject, "owner").build()));
    }

    @Test
    void thatNeverEndAreRefused() throws Exception {
        assertRefused(issuer.sign(claims("ada", "owner").expirationTime(null).build()));
    }

    @Test
    void areGoodFromTheirBeginningGiveOrTakeTheClocks() throws Exception {
        assertEquals(
                ADA,
                read(issuer.sign(
                        claims("ada", "owner").notBeforeTime(inSeconds(10)).build())));
    }

    @Test
    void thatHaveNotBegunAreRefused() throws Exception {
        assertRefused(
                issuer.sign(claims("ada", "owner").notBeforeTime(inSeconds(60)).build()));
    }

    @Test
    void forSomebodyElseAreRefused() throws Exception {
        assertRefused(issuer.sign(
                claims("ada", "owner").audience("https://other.example.com").build()));
    }

    @Test
    void forNobodyInParticularAreRefused() throws Exception {
        assertRefused(issuer.sign(claims("ada", "owner").audience((String) null).build()));
    }

    @Test
    void mayBeForSeveral() throws Exception {
        assertEquals(
                ADA,
                read(issuer.sign(claims("ada", "owner")
                        .audience(List.of("https://other.example.com", AUDIENCE))
                        .build())));
    }

    @Test
    void ofAnotherIssuerAreRefused() throws Exception {
        assertRefused(issuer.sign(
                claims("ada", "owner").issuer("https://evil.example").build()));
    }

    @Test
    void ofNoIssuerAreRefused() throws Exception {
        assertRefused(issuer.sign(claims("ada", "owner").issuer(null).build()));
    }

    @Test
    void aboutNobodyAreRefused() throws Exception {
        assertRefused(issuer.sign(claims(null, "owner").build()));
    }

    @Test
    void whoseRolesAreNoneAreRefused() throws Exception {
        assertRefused(issuer.sign(claims("ada").claim("roles", 7).build()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "...",
                "a.b.c",
                "eyJhbGciOiJSUzI1NiJ9..",
                "eyJhbGciOiJSUzI1NiJ9.e30.AAAA",
                "eyJhbGciOjF9.e30.AAAA",
                "W10.W10.W10",
                "bnVsbA.bnVsbA.bnVsbA",
                "\u0000\uD800"
            })
    void thatAreNoneAreRefused(String token) throws Exception {
        assertRefused(token);
    }

    @Test
    void thatAreNestedDeeplyAreRefused() throws Exception {
        String nested = "[".repeat(AccessTokens.MOST_CHARACTERS / 3);
        String header = Base64URL.encode("{\"alg\":\"RS256\",\"x\":" + nested).toString();
        assertRefused(header + ".e30.AAAA");
        assertRefused(Base64URL.encode("{\"alg\":\"RS256\"}") + "." + Base64URL.encode("{\"x\":" + nested) + ".AAAA");
    }

    /** Makes a good token of a length, by trial: the base64 form of a part does not have every length. */
    private static String ofLength(int characters) throws JOSEException {
        for (String kid : List.of("a", "ab", "abc")) {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .customParam("x", kid)
                    .build();
            int missing = characters - issuer.sign(header, ada()).length();
            for (int padding = missing * 3 / 4 - 12; padding < missing; padding++) {
                String token = issuer.sign(
                        header,
                        claims("ada", "owner").claim("p", "x".repeat(padding)).build());
                if (token.length() >= characters) {
                    if (token.length() == characters) {
                        return token;
                    }
                    break;
                }
            }
        }
        throw new AssertionError("no token has " + characters + " characters");
    }

    @Test
    @WithinLimit("characters of a bearer token")
    void ofTheMostCharactersAreRead() throws Exception {
        assertEquals(ADA, read(ofLength(AccessTokens.MOST_CHARACTERS)));
    }

    @Test
    @BeyondLimit("characters of a bearer token")
    void ofOneCharacterMoreAreRefused() throws Exception {
        assertRefused(ofLength(AccessTokens.MOST_CHARACTERS + 1));
    }

    @Test
    void cannotBeReadWhileTheKeysAreMissing() throws Exception {
        TokenKeys missing = new TokenKeys(
                (selector, context) -> {
                    throw new KeySourceException("gone");
                },
                Set.of(JWSAlgorithm.RS256));
        AccessTokens tokens = new AccessTokens(missing, Optional.empty(), Set.of(AUDIENCE), new RolesClaim("roles"));
        String token = issuer.sign(ada());
        assertThrows(IOException.class, () -> tokens.read(token));
    }
}
