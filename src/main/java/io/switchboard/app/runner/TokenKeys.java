package io.switchboard.app.runner;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import io.switchboard.app.Reason;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys with which tokens may be signed, and only they decide by which algorithms: an RSA or EC key never checks a
 * keyed hash, and a secret nothing else. Safe for use by many threads.
 *
 * @param source finds the keys
 * @param algorithms what they may be used for
 */
record TokenKeys(JWKSource<SecurityContext> source, Set<JWSAlgorithm> algorithms) {

    private static final Set<Curve> CURVES = Set.of(Curve.P_256, Curve.P_384, Curve.P_521);
    private static final JWKSelector ANY_KEY = new JWKSelector(new JWKMatcher.Builder().build());
    private static final int LEAST_RSA_BITS = 2_048;
    private static final int LEAST_SECRET_BITS = 256;
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int MOST_BYTES = 1 << 18;

    /**
     * Takes the keys that a setting names.
     *
     * @param place a file, or an https URL
     * @throws IllegalArgumentException when it is neither, or cannot be used
     */
    static TokenKeys at(String place) {
        if (place.contains("://") && !place.startsWith("https://")) {
            throw new IllegalArgumentException("'" + place + "' is neither a file nor an https URL");
        }
        try {
            return place.startsWith("https://")
                    ? of(address(place))
                    : of(new WatchedFile<>("--auth-jwt-keys", Path.of(place), KeyFile::read));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + place + "' cannot be used: " + Reason.of(e));
        }
    }

    private static URL address(String place) throws IOException {
        URL url = new URL(place);
        if (url.getHost().isEmpty()) {
            throw new IllegalArgumentException("there is no host in it");
        }
        return url;
    }

    /** Takes the keys of a file, now and when it changes. */
    static TokenKeys of(WatchedFile<List<JWK>> file) {
        Set<JWSAlgorithm> algorithms = publicKeyAlgorithms();
        algorithms.addAll(JWSAlgorithm.Family.HMAC_SHA);
        return new TokenKeys((selector, context) -> matching(file.get(), selector.getMatcher()), algorithms);
    }

    /** A key without a name may be the one that a token names, and PEM has no names. Its kind must fit all the same. */
    private static List<JWK> matching(List<JWK> keys, JWKMatcher wanted) {
        JWKMatcher nameless = new JWKMatcher.Builder(wanted)
                .keyID((String) null)
                .x509CertSHA256Thumbprint(null)
                .build();
        return keys.stream()
                .filter(key -> (key.getKeyID() == null ? nameless : wanted).matches(key))
                .toList();
    }

    /**
     * Takes the keys of an issuer's address. They are fetched when the first token comes, then every five minutes or when
     * a token names a new key, at most twice in half a minute; for a while the old ones do when they cannot be had.
     */
    static TokenKeys of(URL url) {
        ResourceRetriever http = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES);
        JWKSource<SecurityContext> issuer = JWKSourceBuilder.create(url, address -> fetch(http, address))
                .refreshAheadCache(false)
                .outageTolerant(true)
                .build();
        return new TokenKeys((selector, context) -> usable(issuer, selector, context), publicKeyAlgorithms());
    }

    private static Set<JWSAlgorithm> publicKeyAlgorithms() {
        Set<JWSAlgorithm> algorithms = new HashSet<>(JWSAlgorithm.Family.RSA);
        algorithms.addAll(List.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512));
        return algorithms;
    }

    private static Resource fetch(ResourceRetriever http, URL url) throws IOException {
        try {
            return http.retrieveResource(url);
        } catch (IOException e) {
            System.getLogger(TokenKeys.class.getName())
                    .log(Level.WARNING, "the keys at " + url + " cannot be fetched: " + Reason.of(e));
            throw e;
        }
    }

    private static List<JWK> usable(JWKSource<SecurityContext> issuer, JWKSelector selector, SecurityContext context)
            throws KeySourceException {
        try {
            return issuer.get(selector, context).stream()
                    .filter(TokenKeys::isStrong)
                    .toList();
        } catch (RateLimitReachedException e) {
            // It is too soon to ask for newer keys. Where there are any, the token was signed with none of them.
            issuer.get(ANY_KEY, context);
            return List.of();
        }
    }

    /** Tells whether a key is for signatures of a kind that can be checked here. */
    static boolean isForSignatures(JWK key) {
        boolean known = key.getKeyType().equals(KeyType.RSA)
                || key.getKeyType().equals(KeyType.OCT)
                || key instanceof ECKey ec && CURVES.contains(ec.getCurve());
        return known && (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE));
    }

    /** Tells whether a key cannot be guessed. */
    static boolean isStrong(JWK key) {
        int least = key.getKeyType().equals(KeyType.RSA)
                ? LEAST_RSA_BITS
                : key.getKeyType().equals(KeyType.OCT) ? LEAST_SECRET_BITS : 0;
        return key.size() >= least;
    }
}
