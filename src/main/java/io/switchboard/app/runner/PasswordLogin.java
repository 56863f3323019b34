package io.switchboard.app.runner;

import io.switchboard.app.runner.PasswordFile.Account;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.security.AuthenticationState;
import org.eclipse.jetty.security.Authenticator;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.Graceful;

/**
 * Has callers say who they are by HTTP Basic authentication (RFC 7617), and knows those in a {@link PasswordFile}. Others
 * are refused no sooner than those with a wrong password; where all hashes cost the same, nobody learns who is in it.
 * Jetty's own authenticator takes credentials that are none for an error of the server. Safe for use by many threads.
 */
final class PasswordLogin implements Authenticator, Graceful {

    private static final String CHALLENGE = "Basic realm=\"Switchboard\", charset=\"UTF-8\"";

    /** In how many seconds there may be room for a password again. */
    private static final String RETRY_AFTER_SECONDS = "1";

    private final Supplier<PasswordFile> file;
    private final PasswordChecks checks;
    private volatile Users users;

    /** One who may be let in. */
    private record User(Account account, PasswordHash password) {

        User(Account account, PasswordChecks checks) {
            this(account, new PasswordHash(account.hash(), true, checks));
        }
    }

    /** Those in one state of the file, with the passwords that were right lately. */
    private record Users(PasswordFile file, Map<String, User> known, PasswordHash nobody) {

        static Users of(PasswordFile file, PasswordChecks checks) {
            return new Users(
                    file,
                    file.accounts().values().stream()
                            .map(account -> new User(account, checks))
                            .collect(Collectors.toUnmodifiableMap(
                                    user -> user.account().name(), Function.identity())),
                    new PasswordHash(file.costliestHash(), false, checks));
        }
    }

    /** What a caller has sent. */
    private record Credentials(String name, String password) {

        /** Reads credentials; gives empty when they are none. */
        static Optional<Credentials> of(String encoded) {
            try {
                String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
                int colon = text.indexOf(':');
                return colon < 1
                        ? Optional.empty()
                        : Optional.of(new Credentials(text.substring(0, colon), text.substring(colon + 1)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * Makes a login.
     *
     * @param file who is let in
     * @param checks have passwords hashed
     */
    PasswordLogin(Supplier<PasswordFile> file, PasswordChecks checks) {
        this.file = file;
        this.checks = checks;
        this.users = Users.of(file.get(), checks);
    }

    @Override
    public void setConfiguration(Configuration configuration) {
        // The file is all it needs.
    }

    @Override
    public String getAuthenticationType() {
        return BASIC_AUTH;
    }

    @Override
    public AuthenticationState validateRequest(Request request, Response response, Callback callback) {
        try {
            return Authorization.credentials(request, "Basic")
                    .flatMap(Credentials::of)
                    .flatMap(this::account)
                    .map(account -> Authorization.accept(getAuthenticationType(), account.name(), account.roles()))
                    .orElseGet(() -> Authorization.refuse(request, response, callback, CHALLENGE));
        } catch (RejectedExecutionException e) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            return AuthenticationState.SEND_FAILURE;
        }
    }

    /** A server that stops waits for requests, and would wait for all these passwords. */
    @Override
    public CompletableFuture<Void> shutdown() {
        checks.end();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public boolean isShutdown() {
        return checks.ended();
    }

    private Optional<Account> account(Credentials told) {
        Users current = users();
        User known = current.known().get(told.name());
        PasswordHash password = known == null ? current.nobody() : known.password();
        return password.check(told.password()) ? Optional.of(known.account()) : Optional.empty();
    }

    private Users users() {
        PasswordFile now = file.get();
        if (users.file() != now) {
            users = Users.of(now, checks);
        }
        return users;
    }
}
