package io.switchboard.app.runner;

import io.switchboard.app.runner.PasswordFile.Account;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.security.AbstractLoginService;
import org.eclipse.jetty.security.RolePrincipal;
import org.eclipse.jetty.security.SecurityHandler;
import org.eclipse.jetty.security.UserPrincipal;
import org.eclipse.jetty.security.authentication.BasicAuthenticator;

/**
 * Knows those in a {@link PasswordFile}. Others are refused no sooner than those with a wrong password; where all hashes
 * cost the same, nobody learns who is in it. Safe for use by many threads.
 */
final class PasswordLogin extends AbstractLoginService {

    private final Supplier<PasswordFile> file;
    private volatile Users users;

    /** One who may be let in. */
    private static final class User extends UserPrincipal {

        private static final long serialVersionUID = 1L;

        private final transient List<RolePrincipal> roles;

        User(Account account) {
            super(account.name(), new PasswordHash(account.hash(), true));
            this.roles = account.roles().stream().map(RolePrincipal::new).toList();
        }
    }

    /** Those in one state of the file, with the passwords that were right lately. */
    private record Users(PasswordFile file, Map<String, User> known, PasswordHash nobody) {

        static Users of(PasswordFile file) {
            return new Users(
                    file,
                    file.accounts().values().stream()
                            .map(User::new)
                            .collect(Collectors.toUnmodifiableMap(User::getName, Function.identity())),
                    new PasswordHash(file.costliestHash(), false));
        }
    }

    private PasswordLogin(Supplier<PasswordFile> file) {
        setName("Switchboard");
        this.file = file;
        this.users = Users.of(file.get());
    }

    /**
     * Has callers say who they are by HTTP Basic authentication (RFC 7617).
     *
     * @param file who is let in
     * @param security what keeps the others out
     */
    static void install(Supplier<PasswordFile> file, SecurityHandler security) {
        BasicAuthenticator basic = new BasicAuthenticator();
        basic.setCharset(StandardCharsets.UTF_8);
        security.setLoginService(new PasswordLogin(file));
        security.setAuthenticator(basic);
    }

    private Users users() {
        PasswordFile now = file.get();
        if (users.file() != now) {
            users = Users.of(now);
        }
        return users;
    }

    @Override
    protected UserPrincipal loadUserInfo(String name) {
        Users current = users();
        User known = current.known().get(name);
        return known == null ? new UserPrincipal(name, current.nobody()) : known;
    }

    @Override
    protected List<RolePrincipal> loadRoleInfo(UserPrincipal user) {
        return ((User) user).roles;
    }
}
