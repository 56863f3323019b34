package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    private static final int RSA_BITS = 2_048;
    private static final int SECRET_BITS = 256;

    @TempDir
    Path directory;

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("keys"), text);
    }

    private List<JWK> read(JWK... keys) throws IOException {
        return KeyFile.read(file(new JWKSet(List.of(keys)).toString(false)));
    }

    private String refusal(String text) throws IOException {
        Path file = file(text);
        return assertThrows(IllegalArgumentException.class, () -> KeyFile.read(file))
                .getMessage();
    }

    private static String pem(String label, Key key) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()) + "\n-----END " + label
                + "-----\n";
    }

    @Test
    void hasTheKeysOfASet() throws Exception {
        JWK rsa = new RSAKeyGenerator(RSA_BITS).keyID("a").generate();
        JWK ec = new ECKeyGenerator(Curve.P_256).keyID("b").generate();
        assertEquals(List.of(rsa, ec), read(rsa, ec));
    }

    @Test
    void hasThePublicKeysOfPem() throws Exception {
        Key rsa = new RSAKeyGenerator(RSA_BITS).generate().toPublicKey();
        Key ec = new ECKeyGenerator(Curve.P_521).generate().toPublicKey();
        List<JWK> keys = KeyFile.read(file("A comment\n" + pem("PUBLIC KEY", rsa) + pem("PUBLIC KEY", ec)));
        assertEquals(
                List.of(KeyType.RSA, KeyType.EC),
                keys.stream().map(JWK::getKeyType).toList());
    }

    @Test
    void passesOverKeysForSomethingElse() throws Exception {
        JWK signing = new RSAKeyGenerator(RSA_BITS).keyUse(KeyUse.SIGNATURE).generate();
        JWK encrypting = new RSAKeyGenerator(RSA_BITS).keyUse(KeyUse.ENCRYPTION).generate();
        assertEquals(List.of(signing), read(signing, encrypting));
    }

    @Test
    void takesASecretOf256Bits() throws Exception {
        JWK secret = new OctetSequenceKeyGenerator(SECRET_BITS).generate();
        assertEquals(List.of(secret), read(secret));
    }

    @Test
    void refusesAShorterSecret() throws Exception {
        JWK secret = new OctetSequenceKey.Builder(new byte[SECRET_BITS / 8 - 1]).build();
        assertTrue(refusal(new JWKSet(secret).toString(false)).contains("256"));
    }

    @Test
    void refusesAShortRsaKey() throws Exception {
        JWK weak = new RSAKeyGenerator(1_024, true).generate();
        assertTrue(refusal(new JWKSet(weak).toString()).contains("2048"));
    }

    @Test
    void refusesACurveThatNoJdkHas() throws Exception {
        String koblitz = "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"secp256k1\",\"x\":\"%s\",\"y\":\"%s\"}]}"
                .formatted(zeros(), zeros());
        assertFalse(refusal(koblitz).isEmpty());
    }

    private static Base64URL zeros() {
        return Base64URL.encode(new byte[32]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"keys\":7}", "{\"keys\":[{\"kty\":\"oct\"}]}", "tell-nobody", "[]"})
    void refusesWhatIsNoSet(String text) throws Exception {
        assertEquals("it is neither a JWK set nor PEM", refusal(text));
    }

    @Test
    void refusesASetWithoutKeys() throws Exception {
        assertTrue(refusal("{\"keys\":[]}").startsWith("there is no key for signatures in it"));
    }

    @Test
    void refusesAPrivateKeyInPem() throws Exception {
        Key key = new RSAKeyGenerator(RSA_BITS).generate().toPrivateKey();
        assertTrue(refusal(pem("PRIVATE KEY", key)).startsWith("there is no key for signatures in it"));
    }

    @Test
    void refusesPemThatIsNoKey() throws Exception {
        String block = Base64.getEncoder().encodeToString("no key".getBytes(StandardCharsets.UTF_8));
        assertTrue(refusal("-----BEGIN PUBLIC KEY-----\n" + block + "\n-----END PUBLIC KEY-----\n")
                .contains("neither RSA nor EC"));
    }

    @Test
    void thatIsMissingIsNamed() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> TokenKeys.at("no-such-file"));
        assertTrue(e.getMessage().contains("no-such-file"), e.getMessage());
    }

    @Test
    void isNotFetchedWithoutTls() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> TokenKeys.at("http://issuer.example.com/keys"));
        assertTrue(e.getMessage().contains("https"), e.getMessage());
    }

    @Test
    void isNotFetchedFromNowhere() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> TokenKeys.at("https:///keys"));
        assertEquals("'https:///keys' cannot be used: there is no host in it", e.getMessage());
    }
}
