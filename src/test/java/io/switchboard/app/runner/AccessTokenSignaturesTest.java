package io.switchboard.app.runner;

import static io.switchboard.app.TestTokens.claims;
import static io.switchboard.app.runner.AccessTokensTest.ADA;
import static io.switchboard.app.runner.AccessTokensTest.ada;
import static io.switchboard.app.runner.AccessTokensTest.tokens;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.switchboard.app.TestTokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By what tokens are signed, and by what they may not be. */
class AccessTokenSignaturesTest {

    private static TestTokens issuer;

    @BeforeAll
    static void makeIssuer() throws JOSEException {
        issuer = TestTokens.issuer("one");
    }

    private static void assertRefused(String token) throws IOException {
        assertEquals(Optional.empty(), tokens(issuer.key().toPublicJWK()).read(token));
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(algorithm), ada());
        token.sign(signer);
        return token.serialize();
    }

    @ParameterizedTest
    @CsvSource({"P-256, ES256", "P-384, ES384", "P-521, ES512"})
    void maySignWithAnEllipticCurve(String curve, String algorithm) throws Exception {
        ECKey key = new ECKeyGenerator(Curve.parse(curve)).generate();
        String token = signed(JWSAlgorithm.parse(algorithm), new ECDSASigner(key));
        assertEquals(ADA, tokens(key.toPublicJWK()).read(token));
    }

    @Test
    void maySignWithASecret() throws Exception {
        OctetSequenceKey secret = new OctetSequenceKeyGenerator(256).generate();
        assertEquals(ADA, tokens(secret).read(signed(JWSAlgorithm.HS256, new MACSigner(secret))));
    }

    @Test
    void signedWithAnUnknownKeyAreRefused() throws Exception {
        assertRefused(TestTokens.issuer("one").sign(ada()));
    }

    @Test
    void bringNoKeyOfTheirOwn() throws Exception {
        TestTokens forger = TestTokens.issuer("forged");
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .jwk(forger.key().toPublicJWK())
                .build();
        assertRefused(forger.sign(header, ada()));
    }

    @Test
    void withoutASignatureAreRefused() throws Exception {
        assertRefused(new PlainJWT(ada()).serialize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
    void withTheAlgorithmNoneAreRefused(String none) throws Exception {
        String header = Base64URL.encode("{\"alg\":\"" + none + "\"}").toString();
        String[] parts = issuer.sign(ada()).split("\\.");
        assertRefused(header + "." + parts[1] + ".");
        assertRefused(header + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void signedWithThePublicKeyAsASecretAreRefused() throws Exception {
        byte[] published = issuer.key().toRSAPublicKey().getEncoded();
        assertRefused(signed(JWSAlgorithm.HS256, new MACSigner(published)));
        assertRefused(signed(
                JWSAlgorithm.HS256,
                new MACSigner(issuer.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void signedWithAnotherAlgorithmThanTheKeyIsForAreRefused() throws Exception {
        JWK strict = new RSAKey.Builder(issuer.key().toRSAPublicKey())
                .algorithm(JWSAlgorithm.PS256)
                .build();
        assertEquals(Optional.empty(), tokens(strict).read(issuer.sign(new JWSHeader(JWSAlgorithm.RS256), ada())));
    }

    @Test
    void thatWereChangedAreRefused() throws Exception {
        String[] parts = issuer.sign(ada()).split("\\.");
        String payload = Base64URL.encode(
                        claims("ada", "owner", "admin").build().toString())
                .toString();
        assertRefused(parts[0] + "." + payload + "." + parts[2]);
    }

    @Test
    void thatAreEncryptedAreRefused() throws Exception {
        EncryptedJWT token =
                new EncryptedJWT(new JWEHeader(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM), ada());
        token.encrypt(new RSAEncrypter(issuer.key().toPublicJWK()));
        assertRefused(token.serialize());
    }

    @Test
    void withAnUnknownExtensionThatMattersAreRefused() throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .criticalParams(Set.of("ext"))
                .customParam("ext", 1)
                .build();
        assertRefused(issuer.sign(header, ada()));
    }
}
