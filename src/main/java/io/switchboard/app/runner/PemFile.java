package io.switchboard.app.runner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with a private key and the certificates that belong to it (RFC 7468), the server's own first. */
final class PemFile {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final List<String> KEY_KINDS = List.of("RSA", "EC", "EdDSA");

    private PemFile() {}

    /** Tells whether a file is one of these, and not a binary one. */
    static boolean looksLike(String text) {
        return text.contains("-----BEGIN ");
    }

    /** Decodes the blocks of a kind that a text has. */
    static List<byte[]> blocks(String text, String label) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(label))
                .map(PemFile::content)
                .toList();
    }

    /**
     * Reads a text.
     *
     * @param password what protects the key in the store that is made, and nothing else
     * @return a store with the key
     * @throws IOException when there is not one key that can be read, or no certificate, or one that is malformed
     * @throws GeneralSecurityException when the JDK makes no store of them
     */
    static KeyStore read(String text, char[] password) throws IOException, GeneralSecurityException {
        List<Certificate> chain = new ArrayList<>();
        List<PrivateKey> keys = new ArrayList<>();
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            byte[] content = content(block);
            if (block.group(1).equals("CERTIFICATE")) {
                chain.add(certificate(factory, content));
            } else if (block.group(1).endsWith("PRIVATE KEY")) {
                keys.add(key(block.group(1), content));
            }
        }
        if (keys.size() != 1 || chain.isEmpty()) {
            throw new IOException("there must be one private key and its certificates in it");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", keys.get(0), password, chain.toArray(Certificate[]::new));
        return store;
    }

    private static byte[] content(MatchResult block) {
        try {
            return Base64.getMimeDecoder().decode(block.group(2));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("what stands under " + block.group(1) + " in it is damaged");
        }
    }

    private static Certificate certificate(CertificateFactory factory, byte[] content) throws IOException {
        try {
            return factory.generateCertificate(new ByteArrayInputStream(content));
        } catch (CertificateException e) {
            throw new IOException("a certificate in it is damaged");
        }
    }

    private static PrivateKey key(String label, byte[] content) throws IOException, GeneralSecurityException {
        if (!label.equals("PRIVATE KEY")) {
            throw new IOException(
                    "the private key must be an unencrypted PKCS#8 one, as from openssl pkcs8 -topk8 -nodes");
        }
        for (String kind : KEY_KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(content));
            } catch (InvalidKeySpecException e) {
                // It may be of the next kind.
            }
        }
        throw new IOException("the private key is none of " + KEY_KINDS);
    }
}
