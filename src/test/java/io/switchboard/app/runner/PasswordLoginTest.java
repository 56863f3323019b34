package io.switchboard.app.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.app.runner.PasswordFile.Account;
import io.switchboard.limits.BeyondLimit;
import io.switchboard.limits.WithinLimit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
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
import org.eclipse.jetty.util.component.Graceful;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCrypt;

class PasswordLoginTest {

    /** The cheapest hash that there is: what it costs is not the point here. */
    private static final Account ADA = new Account("ada", BCrypt.hashpw("sécret", BCrypt.gensalt(4)), Set.of("owner"));

    private final PasswordChecks checks = new PasswordChecks(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final ExecutorService others = Executors.newCachedThreadPool();
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
        security.setAuthenticator(new PasswordLogin(() -> file, checks));
        security.setHandler(new Greeting());
        server.addConnector(connector);
        server.setHandler(security);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        done.countDown();
        server.stop();
        others.shutdownNow();
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

    /** Has the only thread taken, and waits for it. */
    private void occupy() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        others.submit(() -> checks.make(() -> {
            begun.countDown();
            return done.await(1, TimeUnit.MINUTES);
        }));
        begun.await();
    }

    /** Logs somebody in as often as passwords may wait, and waits until they do. */
    private List<Future<Integer>> fill(String authorization) throws Exception {
        List<Future<Integer>> statuses = new ArrayList<>();
        for (int i = 0; i < PasswordChecks.MOST_WAITING; i++) {
            statuses.add(others.submit(() -> send(authorization).getStatus()));
        }
        while (checks.waiting() < PasswordChecks.MOST_WAITING) {
            Thread.sleep(1);
        }
        return statuses;
    }

    @Test
    @Timeout(60)
    @WithinLimit("passwords that wait")
    void findsOutAboutAsManyAsMayWait() throws Exception {
        occupy();
        List<Future<Integer>> statuses = fill("Basic " + encoded("ada:sécret"));
        done.countDown();
        for (Future<Integer> status : statuses) {
            assertEquals(200, status.get());
        }
    }

    @Test
    @Timeout(60)
    @BeyondLimit("passwords that wait")
    void refusesAtOnceWhoWouldBeOneMore() throws Exception {
        occupy();
        fill("Basic " + encoded("eve:guess"));
        HttpTester.Response response = send("Basic " + encoded("ada:sécret"));
        assertEquals(503, response.getStatus());
        assertEquals("1", response.get("Retry-After"));
    }

    @Test
    @Timeout(60)
    void letsInWhoseRightPasswordIsRememberedWhateverWaits() throws Exception {
        send("Basic " + encoded("ada:sécret"));
        occupy();
        fill("Basic " + encoded("eve:guess"));
        assertEquals("ada", send("Basic " + encoded("ada:sécret")).getContent());
    }

    @Test
    @Timeout(60)
    void waitsNoLongerWhenItsThreadIsToEnd() throws Exception {
        occupy();
        Thread.currentThread().interrupt();
        assertThrows(RejectedExecutionException.class, () -> checks.make(() -> true));
        assertTrue(Thread.interrupted());
    }

    @Test
    @Timeout(60)
    void refusesThoseThatWaitWhenTheServerStops() throws Exception {
        occupy();
        List<Future<Integer>> statuses = fill("Basic " + encoded("eve:guess"));
        Graceful.shutdown(server);
        for (Future<Integer> status : statuses) {
            assertEquals(503, status.get());
        }
    }
}
