package io.switchboard.app.runner;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;

/** A file with the keys that tokens are signed with: a JWK set (RFC 7517) or public keys in PEM (RFC 7468). */
final class KeyFile {

    private KeyFile() {}

    /**
     * Reads a file.
     *
     * @return its keys for signatures, at least one; others are passed over
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when there is none in it, or one that is too weak; the message has nothing of it
     */
    static List<JWK> read(Path file) throws IOException {
        String text = FileContent.text(file);
        List<JWK> keys = (PemFile.looksLike(text) ? publicKeys(text) : set(text))
                .stream().filter(TokenKeys::isForSignatures).toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no key for signatures in it: an RSA or EC key, or a secret (oct)");
        }
        if (!keys.stream().allMatch(TokenKeys::isStrong)) {
            throw new IllegalArgumentException("an RSA key must have 2048 bits at least, and a secret (oct) 256");
        }
        return keys;
    }

    private static List<JWK> set(String text) {
        try {
            return JWKSet.parse(text).getKeys();
        } catch (ParseException e) {
            // Its message may quote the text, and the text may be a secret.
            throw new IllegalArgumentException("it is neither a JWK set nor PEM");
        }
    }

    private static List<JWK> publicKeys(String text) {
        List<JWK> keys = new ArrayList<>();
        for (byte[] content : PemFile.blocks(text, "PUBLIC KEY")) {
            keys.add(publicKey(content));
        }
        return keys;
    }

    private static JWK publicKey(byte[] content) {
        for (String kind : List.of("RSA", "EC")) {
            try {
                PublicKey key = KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(content));
                if (key instanceof RSAPublicKey rsa) {
                    return new RSAKey.Builder(rsa).build();
                }
                ECPublicKey ec = (ECPublicKey) key;
                return new ECKey.Builder(Curve.forECParameterSpec(ec.getParams()), ec).build();
            } catch (InvalidKeySpecException e) {
                // It may be of the next kind.
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has " + kind, e);
            }
        }
        throw new IllegalArgumentException("a public key in it is neither RSA nor EC");
    }
}
