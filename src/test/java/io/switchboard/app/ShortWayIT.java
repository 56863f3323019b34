package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a request takes the servlet's way or the short one past it, nobody can tell. */
class ShortWayIT {

    private static final int PATIENCE_MILLIS = 20_000;

    /** With this field a request takes the servlet's way. */
    private static final String BY_SERVLET = "Request-Timeout-Ms: 20000\r\n";

    private static final String CALLER = """
            package com.example;

            import io.switchboard.cdi.RpcService;
            import io.switchboard.dispatch.RpcMethod;
            import io.switchboard.message.CallContext;
            import jakarta.servlet.http.HttpServletRequest;

            @RpcService("caller")
            public class Caller {

                @RpcMethod
                public String request(CallContext context) {
                    HttpServletRequest first = context.unwrap(HttpServletRequest.class).orElseThrow();
                    HttpServletRequest again = context.unwrap(HttpServletRequest.class).orElseThrow();
                    return String.join(" ", first.getMethod(), first.getRequestURI(), first.getQueryString(),
                            first.getServletPath(), first.getHeader("X-Number"), first.getRemoteAddr(),
                            first.getContentType(), first.getServletContext().getContextPath(),
                            String.valueOf(first.getUserPrincipal()), String.valueOf(first == again));
                }

                @RpcMethod
                public String loader() {
                    return Thread.currentThread().getContextClassLoader().toString().replaceFirst("@.*", "");
                }
            }
            """;

    @TempDir
    private static Path directory;

    private static RunnerProcess runner;
    private static URI url;

    @BeforeAll
    static void start() throws Exception {
        Path jar = new BeanArchive().withClass("", "com.example.Caller", CALLER).write(directory.resolve("caller.jar"));
        runner = RunnerProcess.serving("--demo", "--services", jar.toString());
        url = runner.url();
    }

    @AfterAll
    static void stop() {
        runner.close();
    }

    /** Sends requests one after another on one connection; gives their responses, without the date. */
    private static List<String> send(String message, String... fields) throws IOException {
        List<String> responses = new ArrayList<>();
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            for (String more : fields) {
                String request = "POST /rpc?a=b HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + more + "Content-Length: " + message.length() + "\r\n\r\n" + message;
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                responses.add(response(socket.getInputStream()));
            }
        }
        return responses;
    }

    private static String response(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the connection was closed after \"" + text + "\"");
            }
            text.append((char) next);
        }
        String length = text.toString().replaceFirst("(?s).*Content-Length: (\\d+).*", "$1");
        if (length.matches("\\d+")) {
            text.append(new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8));
        }
        return text.toString().replaceFirst("Date: .*\r\n", "");
    }

    private static void assertSame(String message) throws IOException {
        List<String> responses = send(message, "", BY_SERVLET, "");
        assertEquals(responses.get(1), responses.get(0));
        assertEquals(responses.get(1), responses.get(2));
    }

    @Test
    void repliesAreTheSame() throws Exception {
        assertSame(Rpc.request("subtract", "[42,23]"));
    }

    @Test
    void errorsAreTheSame() throws Exception {
        assertSame("{\"jsonrpc\":\"2.0\",");
    }

    @Test
    void notificationsAreAnsweredTheSameWay() throws Exception {
        assertSame("{\"jsonrpc\":\"2.0\",\"method\":\"subtract\",\"params\":[1,2]}");
    }

    @Test
    void methodsSeeTheSameClassLoader() throws Exception {
        assertSame(Rpc.request("caller.loader", "[]"));
    }

    @Test
    void methodsGetTheServletRequestEitherWay() throws Exception {
        List<String> responses = send(
                Rpc.request("caller.request", "[]"),
                "X-Number: 1\r\n",
                "X-Number: 2\r\n" + BY_SERVLET,
                "X-Number: 3\r\n",
                "X-Number: 4\r\n",
                "X-Number: 5\r\n" + BY_SERVLET);
        for (int number = 1; number <= responses.size(); number++) {
            String seen = "POST /rpc a=b /rpc " + number + " 127.0.0.1 application/json  null true";
            String response = responses.get(number - 1);
            assertEquals(Rpc.result("\"" + seen + "\""), response.substring(response.indexOf("\r\n\r\n") + 4));
        }
    }
}
