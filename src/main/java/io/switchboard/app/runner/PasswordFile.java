package io.switchboard.app.runner;

import io.switchboard.app.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may use the runner: a line {@code name:hash:role,role} for each, with a bcrypt hash as {@code htpasswd -nB -C 12}
 * writes it. Empty lines and those that begin with {@code #} are passed over. Immutable.
 *
 * @param accounts the accounts by name, at least one
 */
record PasswordFile(Map<String, Account> accounts) {

    /** Less than 10 is quickly guessed, and each step more doubles the time that a login takes. */
    private static final Pattern LINE =
            Pattern.compile("([^:]+):(\\$2[aby]\\$1[0-7]\\$[./A-Za-z0-9]{53})(?::([^:]*))?");

    /**
     * One who may use the runner.
     *
     * @param name the name
     * @param hash the bcrypt hash of the password
     * @param roles the roles, perhaps none
     */
    record Account(String name, String hash, Set<String> roles) {}

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it says something wrong; the message names the line and nothing of what it has
     */
    static PasswordFile read(Path file) throws IOException {
        Map<String, Account> accounts = new LinkedHashMap<>();
        int number = 0;
        for (String line : FileContent.text(file).lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                Matcher matcher = LINE.matcher(line.strip());
                if (!matcher.matches()) {
                    throw new IllegalArgumentException(
                            "line " + number
                                    + " is not name:hash:roles with a bcrypt hash of cost 10 to 17, as from htpasswd -nB -C 12");
                }
                Account account = new Account(matcher.group(1), matcher.group(2), roles(matcher.group(3)));
                if (accounts.put(account.name(), account) != null) {
                    throw new IllegalArgumentException("line " + number + " has a name that an earlier one has");
                }
            }
        }
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("there is nobody in it");
        }
        return new PasswordFile(accounts);
    }

    /**
     * Takes what is in a file, now and when it changes.
     *
     * @throws IllegalArgumentException when the file cannot be used
     */
    static WatchedFile<PasswordFile> watched(String file) {
        try {
            return new WatchedFile<>("--auth-basic", Path.of(file), PasswordFile::read);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + file + "' cannot be used: " + Reason.of(e));
        }
    }

    /** Gives the hash that takes the longest to compare with. */
    String costliestHash() {
        return accounts.values().stream()
                .map(Account::hash)
                .max(Comparator.comparing(PasswordFile::cost))
                .orElseThrow();
    }

    /** The two digits of its cost, in a hash such as {@code $2y$12$…}. */
    private static String cost(String hash) {
        return hash.substring(4, 6);
    }

    private static Set<String> roles(String list) {
        return Stream.of(list == null ? new String[0] : list.split(","))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
