package io.switchboard.app.runner;

import static io.switchboard.app.TestTokens.AUDIENCE;
import static io.switchboard.app.TestTokens.ISSUER;
import static io.switchboard.app.runner.AccessTokensTest.ADA;
import static io.switchboard.app.runner.AccessTokensTest.ada;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import io.switchboard.app.TestTokens;
import io.switchboard.app.runner.AccessTokens.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which keys of a file a token is compared with. */
class TokenKeysTest {

    private static TestTokens issuer;
    private static TestTokens other;

    @TempDir
    Path directory;

    @BeforeAll
    static void makeIssuers() throws Exception {
        issuer = TestTokens.issuer("one");
        other = TestTokens.issuer("two");
    }

    private Optional<Caller> read(String keys, String token) throws IOException {
        Path file = Files.writeString(directory.resolve("keys"), keys);
        return new AccessTokens(
                        TokenKeys.at(file.toString()), Optional.of(ISSUER), Set.of(AUDIENCE), new RolesClaim("roles"))
                .read(token);
    }

    private static String pem() throws Exception {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(issuer.key().toPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static String nameless(TestTokens issuer) throws Exception {
        JWK key = new RSAKey.Builder(issuer.key().toRSAPublicKey()).build();
        return new JWKSet(key).toString();
    }

    @Test
    void pemIsTriedWhateverKeyATokenNames() throws Exception {
        assertEquals(ADA, read(pem(), issuer.sign(ada())));
    }

    @Test
    void aKeyWithoutANameIsTriedWhateverKeyATokenNames() throws Exception {
        assertEquals(ADA, read(nameless(issuer), issuer.sign(ada())));
    }

    @Test
    void aKeyWithoutANameIsTriedWhenATokenNamesNone() throws Exception {
        assertEquals(ADA, read(nameless(issuer), issuer.sign(new JWSHeader(JWSAlgorithm.RS256), ada())));
    }

    @Test
    void aKeyWithoutANameStillHasToBeTheRightOne() throws Exception {
        assertEquals(Optional.empty(), read(nameless(other), issuer.sign(ada())));
    }

    @Test
    void aKeyOfAnotherNameIsNotTried() throws Exception {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("two").build();
        assertEquals(Optional.empty(), read(issuer.keySet(), issuer.sign(header, ada())));
    }

    @Test
    void pemIsNeverASecret() throws Exception {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build();
        SignedJWT forged = new SignedJWT(header, ada());
        forged.sign(new MACSigner(pem().getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Optional.empty(), read(pem(), forged.serialize()));
    }
}
