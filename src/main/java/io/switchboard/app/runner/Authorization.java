package io.switchboard.app.runner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.security.AuthenticationState;
import org.eclipse.jetty.security.UserIdentity;
import org.eclipse.jetty.security.UserPrincipal;
import org.eclipse.jetty.security.authentication.LoginAuthenticator.UserAuthenticationSucceeded;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The Authorization header of a request (RFC 9110, section 11.6.2), and what becomes of the request. */
final class Authorization {

    private Authorization() {}

    /**
     * Finds the credentials of a request.
     *
     * @param scheme how they must be given, such as {@code Basic}
     * @return what stands behind the scheme, anything; empty when there are none, others, or more than one
     */
    static Optional<String> credentials(Request request, String scheme) {
        List<String> headers = request.getHeaders().getValuesList(HttpHeader.AUTHORIZATION);
        String start = scheme + " ";
        return headers.size() == 1 && headers.get(0).regionMatches(true, 0, start, 0, start.length())
                ? Optional.of(headers.get(0).substring(start.length()).strip())
                : Optional.empty();
    }

    /** Lets a caller in. */
    static AuthenticationState accept(String type, String name, Set<String> roles) {
        return new UserAuthenticationSucceeded(
                type, UserIdentity.from(new Subject(), new UserPrincipal(name, null), roles.toArray(String[]::new)));
    }

    /**
     * Answers a request whose sender has not said who they are.
     *
     * @param challenge how they may
     */
    static AuthenticationState refuse(Request request, Response response, Callback callback, String challenge) {
        response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, challenge);
        Response.writeError(request, response, callback, HttpStatus.UNAUTHORIZED_401);
        return AuthenticationState.SEND_FAILURE;
    }
}
