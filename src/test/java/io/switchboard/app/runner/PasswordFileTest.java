package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.app.runner.PasswordFile.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordFileTest {

    private static final String HASHED = "$2a$10$" + "a".repeat(53);

    @TempDir
    Path directory;

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("users"), text);
    }

    private static IllegalArgumentException refused(Path file) {
        return assertThrows(IllegalArgumentException.class, () -> PasswordFile.read(file));
    }

    @Test
    void hasNamesHashesAndRoles() throws Exception {
        PasswordFile read = PasswordFile.read(file("ada:" + HASHED + ":owner, guard\n"));
        assertEquals(Map.of("ada", new Account("ada", HASHED, Set.of("owner", "guard"))), read.accounts());
    }

    @Test
    void maySayNothingOfRoles() throws Exception {
        assertEquals(
                Set.of(),
                PasswordFile.read(file("ada:" + HASHED)).accounts().get("ada").roles());
    }

    @Test
    void passesOverCommentsAndEmptyLines() throws Exception {
        String text = "# who may call\n\nada:" + HASHED + ":\n  \nbob:" + HASHED + ":guard\n";
        assertEquals(
                Set.of("ada", "bob"), PasswordFile.read(file(text)).accounts().keySet());
    }

    @Test
    void knowsTheHashThatIsTheSlowestToCompareWith() throws Exception {
        String costly = HASHED.replace("$10$", "$12$");
        String text = "ada:" + HASHED + "\nbob:" + costly + "\ncleo:" + HASHED + "\n";
        assertEquals(costly, PasswordFile.read(file(text)).costliestHash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada:secret:owner",
                "ada:MD5:5ebe2294ecd0e0f08eab7690d2a6ee69:owner",
                "ada:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=",
                "ada:$apr1$abc$def:owner",
                "ada",
                ":"
            })
    void takesNothingButBcrypt(String line) throws Exception {
        IllegalArgumentException e = refused(file("\n" + line));
        assertTrue(e.getMessage().startsWith("line 2 is not name:hash:roles"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"05", "09", "18"})
    void takesNoHashThatIsTooCheapOrTooDear(String cost) throws Exception {
        refused(file("ada:" + HASHED.replace("$10$", "$" + cost + "$")));
    }

    @Test
    void neverShowsWhatALineHas() throws Exception {
        assertFalse(refused(file("ada:secret:owner")).getMessage().contains("secret"));
    }

    @Test
    void hasEveryNameOnce() throws Exception {
        IllegalArgumentException e = refused(file("ada:" + HASHED + "\nada:" + HASHED));
        assertTrue(e.getMessage().startsWith("line 2 "), e.getMessage());
    }

    @Test
    void hasSomebodyInIt() throws Exception {
        assertEquals("there is nobody in it", refused(file("# later\n")).getMessage());
    }

    @Test
    void thatIsMissingIsNamed() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> PasswordFile.watched("no-such-file"));
        assertTrue(e.getMessage().contains("no-such-file"), e.getMessage());
    }
}
