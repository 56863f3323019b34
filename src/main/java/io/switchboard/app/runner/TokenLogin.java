package io.switchboard.app.runner;

import io.switchboard.app.runner.AccessTokens.Caller;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import javax.security.auth.Subject;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.security.AuthenticationState;
import org.eclipse.jetty.security.Authenticator;
import org.eclipse.jetty.security.UserIdentity;
import org.eclipse.jetty.security.UserPrincipal;
import org.eclipse.jetty.security.authentication.LoginAuthenticator.UserAuthenticationSucceeded;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Has callers say who they are by a bearer token in the Authorization header (RFC 6750). Those whose token is not to be
 * trusted do not learn why. Safe for use by many threads.
 */
final class TokenLogin implements Authenticator {

    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"Switchboard\"";

    private final AccessTokens tokens;

    TokenLogin(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void setConfiguration(Configuration configuration) {
        // The tokens are all it needs.
    }

    @Override
    public String getAuthenticationType() {
        return "BEARER";
    }

    @Override
    public AuthenticationState validateRequest(Request request, Response response, Callback callback) {
        List<String> credentials = request.getHeaders().getValuesList(HttpHeader.AUTHORIZATION);
        boolean told = credentials.size() == 1 && credentials.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        if (!told) {
            return refuse(request, response, callback, CHALLENGE);
        }
        try {
            Optional<Caller> caller =
                    tokens.read(credentials.get(0).substring(SCHEME.length()).strip());
            return caller.isPresent()
                    ? new UserAuthenticationSucceeded(getAuthenticationType(), identity(caller.get()))
                    : refuse(request, response, callback, CHALLENGE + ", error=\"invalid_token\"");
        } catch (IOException e) {
            System.getLogger(TokenLogin.class.getName()).log(Level.DEBUG, "a token cannot be checked", e);
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            return AuthenticationState.SEND_FAILURE;
        }
    }

    private static UserIdentity identity(Caller caller) {
        return UserIdentity.from(
                new Subject(),
                new UserPrincipal(caller.name(), null),
                caller.roles().toArray(String[]::new));
    }

    private static AuthenticationState refuse(Request request, Response response, Callback callback, String challenge) {
        response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, challenge);
        Response.writeError(request, response, callback, HttpStatus.UNAUTHORIZED_401);
        return AuthenticationState.SEND_FAILURE;
    }
}
