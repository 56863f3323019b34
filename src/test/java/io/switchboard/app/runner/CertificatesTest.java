package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.switchboard.app.Reason;
import io.switchboard.app.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.util.Arrays;
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
        return Reason.of(assertThrows(Exception.class, () -> read(file)));
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

    @ParameterizedTest
    @ValueSource(strings = {"", "this is no keystore", "0", "\u0000"})
    void refusesWhatIsNoKeystore(String text) throws Exception {
        assertEquals(
                "it is neither a PKCS#12 file nor PEM with a private key and its certificates",
                refusal(Files.writeString(directory.resolve("text"), text)));
    }

    @Test
    void refusesHalfAKeystore() throws Exception {
        byte[] whole = Files.readAllBytes(ours.keystore());
        Path half = Files.write(directory.resolve("half"), Arrays.copyOf(whole, whole.length / 2));
        assertEquals("it is neither a PKCS#12 file nor PEM with a private key and its certificates", refusal(half));
    }

    @Test
    void refusesAnotherPassword() {
        Certificates certificates = new Certificates(ours.keystore(), "another");
        assertEquals("the password is wrong", Reason.of(assertThrows(Exception.class, certificates::start)));
    }

    @Test
    void refusesADamagedCertificate() throws Exception {
        String pem = Files.readString(ours.writePem(directory.resolve("whole.pem")));
        int middle = pem.indexOf('\n') + 30;
        Path file = directory.resolve("damaged.pem");
        assertEquals(
                "a certificate in it is damaged",
                refusal(Files.writeString(file, pem.substring(0, middle) + pem.substring(middle + 65))));
    }

    @Test
    void refusesAFileThatIsMissing() {
        assertEquals("there is no such file", refusal(directory.resolve("nowhere")));
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
