package io.switchboard.app.runner;

import io.switchboard.app.runner.PasswordFile.Account;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.security.AbstractLoginService;
import org.eclipse.jetty.security.Constraint;
import org.eclipse.jetty.security.RolePrincipal;
import org.eclipse.jetty.security.SecurityHandler;
import org.eclipse.jetty.security.UserPrincipal;
import org.eclipse.jetty.security.authentication.BasicAuthenticator;

/**
 * Knows those in a {@link PasswordFile}. Others are refused no sooner than those with a wrong password, so nobody learns
 * who is in it. Safe for use by many threads.
 */
final class PasswordLogin extends AbstractLoginService {

    private final Map<String, UserPrincipal> users = new HashMap<>();
    private final PasswordFile file;
    private final PasswordHash nobody;

    private PasswordLogin(PasswordFile file) {
        setName("Switchboard");
        this.file = file;
        file.accounts()
                .values()
                .forEach(account -> users.put(
                        account.name(), new UserPrincipal(account.name(), new PasswordHash(account.hash(), true))));
        this.nobody =
                new PasswordHash(file.accounts().values().iterator().next().hash(), false);
    }

    /**
     * Protects a whole web application by HTTP Basic authentication (RFC 7617). A request without the right credentials is
     * answered with 401, and its body is not read.
     *
     * @param file who is let in
     * @return what stands before the application
     */
    static SecurityHandler protecting(PasswordFile file) {
        BasicAuthenticator basic = new BasicAuthenticator();
        basic.setCharset(StandardCharsets.UTF_8);
        SecurityHandler.PathMapped security = new SecurityHandler.PathMapped();
        security.setLoginService(new PasswordLogin(file));
        security.setAuthenticator(basic);
        security.put("/*", Constraint.ANY_USER);
        return security;
    }

    @Override
    protected UserPrincipal loadUserInfo(String name) {
        UserPrincipal known = users.get(name);
        return known == null ? new UserPrincipal(name, nobody) : known;
    }

    @Override
    protected List<RolePrincipal> loadRoleInfo(UserPrincipal user) {
        Account account = file.accounts().get(user.getName());
        return account.roles().stream().map(RolePrincipal::new).toList();
    }
}
