package io.switchboard.app.runner;

import io.switchboard.app.runner.AccessTokens.Caller;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.security.AuthenticationState;
import org.eclipse.jetty.security.Authenticator;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Has callers say who they are by a bearer token in the Authorization header (RFC 6750). Those whose token is not to be
 * trusted do not learn why. Safe for use by many threads.
 */
final class TokenLogin implements Authenticator {

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
        Optional<String> token = Authorization.credentials(request, "Bearer");
        if (token.isEmpty()) {
            return Authorization.refuse(request, response, callback, CHALLENGE);
        }
        try {
            Optional<Caller> caller = tokens.read(token.get());
            return caller.isPresent()
                    ? Authorization.accept(
                            getAuthenticationType(),
                            caller.get().name(),
                            caller.get().roles())
                    : Authorization.refuse(request, response, callback, CHALLENGE + ", error=\"invalid_token\"");
        } catch (IOException e) {
            System.getLogger(TokenLogin.class.getName()).log(Level.DEBUG, "a token cannot be checked", e);
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            return AuthenticationState.SEND_FAILURE;
        }
    }
}
