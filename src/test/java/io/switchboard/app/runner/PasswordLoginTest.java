package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.app.runner.PasswordFile.Account;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpTester;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.security.AuthenticationState;
import org.eclipse.jetty.security.Constraint;
import org.eclipse.jetty.security.SecurityHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCrypt;

class PasswordLoginTest {

    /** The cheapest hash that there is: what it costs is not the point here. */
    private static final Account ADA = new Account("ada", BCrypt.hashpw("sécret", BCrypt.gensalt(4)), Set.of("owner"));

    private final Server server = new Server();
    private final LocalConnector connector = new LocalConnector(server);

    /** Says who was let in. */
    private static final class Greeting extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            String name = AuthenticationState.getUserPrincipal(request).getName();
            Content.Sink.write(response, true, name, callback);
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        PasswordFile file = new PasswordFile(Map.of(ADA.name(), ADA));
        SecurityHandler.PathMapped security = new SecurityHandler.PathMapped();
        security.put("/*", Constraint.ANY_USER);
        security.setAuthenticator(new PasswordLogin(() -> file));
        security.setHandler(new Greeting());
        server.addConnector(connector);
        server.setHandler(security);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private HttpTester.Response send(String... authorizations) throws Exception {
        StringBuilder request = new StringBuilder("GET / HTTP/1.1\r\nHost: localhost\r\n");
        for (String authorization : authorizations) {
            request.append("Authorization: ").append(authorization).append("\r\n");
        }
        return HttpTester.parseResponse(
                connector.getResponse(request.append("\r\n").toString()));
    }

    private static String encoded(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void letsInWhoHasTheRightPassword() throws Exception {
        assertEquals("ada", send("Basic " + encoded("ada:sécret")).getContent());
    }

    @Test
    void takesTheSchemeInAnyCaseAndWithAnyNumberOfSpaces() throws Exception {
        assertEquals("ada", send("bAsIc   " + encoded("ada:sécret")).getContent());
    }

    @Test
    void asksWhoItIs() throws Exception {
        HttpTester.Response response = send();
        assertEquals(401, response.getStatus());
        assertEquals("Basic realm=\"Switchboard\", charset=\"UTF-8\"", response.get("WWW-Authenticate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !!!!", "Basic", "Basic x, Basic y", "Basic YWRh", "Basic Og=="})
    void asksAgainWhenCredentialsAreMalformed(String authorization) throws Exception {
        HttpTester.Response response = send(authorization);
        assertEquals(401, response.getStatus());
        assertEquals("Basic realm=\"Switchboard\", charset=\"UTF-8\"", response.get("WWW-Authenticate"));
    }

    @Test
    void asksAgainWhenThereAreTwo() throws Exception {
        String right = "Basic " + encoded("ada:sécret");
        assertEquals(401, send(right, right).getStatus());
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownName() throws Exception {
        assertEquals(401, send("Basic " + encoded("ada:secret")).getStatus());
        assertEquals(401, send("Basic " + encoded("eve:sécret")).getStatus());
    }
}
