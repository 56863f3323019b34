package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.switchboard.app.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatesTest {

    private static final String NO_PAIR = "the private key and the server's certificate do not belong together";

    @TempDir
    private static Path directory;

    private static TestKeys ours;
    private static TestKeys others;
    private static TestKeys rsa;

    @BeforeAll
    static void makeKeys() throws Exception {
        ours = TestKeys.make(directory.resolve("ours"), "EC");
        others = TestKeys.make(directory.resolve("others"), "EC");
        rsa = TestKeys.make(directory.resolve("rsa"), "RSA");
    }

    private static Certificates read(Path file) throws Exception {
        Certificates certificates = new Certificates(file, TestKeys.PASSWORD);
        certificates.start();
        return certificates;
    }

    private static String refusal(Path file) {
        return assertThrows(Exception.class, () -> read(file)).getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA", "Ed25519"})
    void takesAKeyWithItsCertificate(String algorithm) throws Exception {
        TestKeys keys = TestKeys.make(directory.resolve("one-" + algorithm), algorithm);
        assertDoesNotThrow(() -> read(keys.keystore()));
        assertDoesNotThrow(() -> read(keys.writePem(directory.resolve("one-" + algorithm + ".pem"))));
    }

    @Test
    void refusesPemWithTheCertificateOfAnotherKey() throws Exception {
        assertEquals(NO_PAIR, refusal(ours.writePem(directory.resolve("mixed.pem"), others)));
    }

    @Test
    void refusesAStoreWithTheCertificateOfAnotherKey() throws Exception {
        assertEquals(NO_PAIR, refusal(ours.writeStore(directory.resolve("mixed.p12"), others)));
    }

    @Test
    void refusesTheCertificateOfAnotherRsaKey() throws Exception {
        TestKeys other = TestKeys.make(directory.resolve("other-rsa"), "RSA");
        assertEquals(NO_PAIR, refusal(rsa.writePem(directory.resolve("mixed-rsa.pem"), other)));
    }

    @Test
    void refusesTheCertificateOfAKeyOfAnotherKind() throws Exception {
        assertEquals(NO_PAIR, refusal(rsa.writePem(directory.resolve("kinds.pem"), ours)));
    }

    @Test
    void keepsTheOldOnesWhenTheChangedOnesDoNotBelongTogether() throws Exception {
        Path file = Files.copy(ours.keystore(), directory.resolve("changing"));
        Certificates certificates = read(file);
        X509Certificate before = certificates.getX509("server").getCertificate();
        Files.move(others.writeStore(directory.resolve("new"), ours), file, StandardCopyOption.REPLACE_EXISTING);
        certificates.reload(factory -> {});
        assertEquals(before, certificates.getX509("server").getCertificate());
    }
}
