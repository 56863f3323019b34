package io.switchboard.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An issuer of access tokens, with one RSA key. */
public final class TestTokens {

    public static final String ISSUER = "https://issuer.example.com";
    public static final String AUDIENCE = "https://rpc.example.com";

    private static final int BITS = 2_048;

    private final RSAKey key;

    private TestTokens(RSAKey key) {
        this.key = key;
    }

    /** Makes an issuer. */
    public static TestTokens issuer(String keyId) throws JOSEException {
        return new TestTokens(new RSAKeyGenerator(BITS).keyID(keyId).generate());
    }

    /** Gives the key, private. */
    public RSAKey key() {
        return key;
    }

    /** Gives the text of the set with the public key. */
    public String keySet() {
        return new JWKSet(key).toString(true);
    }

    /** Writes the set with the public key, all at once. */
    public Path writeTo(Path file) throws IOException {
        return Files.writeString(file, keySet());
    }

    /** Begins the claims of a token that is good for an hour; more can be set. */
    public static JWTClaimsSet.Builder claims(String subject, String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .claim("roles", List.of(roles))
                .expirationTime(Date.from(Instant.now().plusSeconds(3_600)));
    }

    /** Signs claims. */
    public String sign(JWTClaimsSet claims) throws JOSEException {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
    }

    /** Signs claims under a header. */
    public String sign(JWSHeader header, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** Makes a token for somebody with roles. */
    public String token(String subject, String... roles) throws JOSEException {
        return sign(claims(subject, roles).build());
    }
}
