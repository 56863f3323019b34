package io.switchboard.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of HTTP, beside every wire script, against a server with the demo beans, {@link #MAX_IN_FLIGHT} and {@link #PAGE}. */
abstract class HttpContract extends LimitsContract {

    @Test
    void replySaysItsTypeAndLength() throws Exception {
        HttpResponse<String> response = post(SUM);
        assertEquals(SUM_REPLY, response.body());
        assertEquals(JSON, response.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                SUM_REPLY.length(),
                response.headers().firstValueAsLong("Content-Length").orElse(-1));
    }

    @Test
    void noReplyIs204WithoutBody() throws Exception {
        HttpResponse<String> response = post("{\"jsonrpc\":\"2.0\",\"method\":\"update\",\"params\":[1]}");
        assertEquals(204, response.statusCode());
        assertEquals(Optional.empty(), response.headers().firstValue("Content-Type"));
    }

    @Test
    void noSessionIsMade() throws Exception {
        assertEquals(Optional.empty(), post(SUM).headers().firstValue("Set-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW"})
    void otherMethodsAreNotAllowed(String method) throws Exception {
        HttpResponse<String> response =
                send(request().method(method, BodyPublishers.ofString(SUM)).build());
        assertError(405, -32600, response);
        assertEquals("POST", response.headers().firstValue("Allow").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json-rpc",
                "application/jsonrequest",
                "Application/JSON",
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\""
            })
    void jsonUnderItsOtherNamesIsTaken(String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(rpc())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(SUM))
                .build();
        assertEquals(SUM_REPLY, send(request).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "application/json; charset=iso-8859-1",
                "application/jsonp",
                "json"
            })
    void otherTypesAreUnsupported(String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(rpc())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(SUM))
                .build();
        assertError(415, -32600, send(request));
    }

    @Test
    void typeMustBeGiven() throws Exception {
        assertError(
                415,
                -32600,
                send(HttpRequest.newBuilder(rpc())
                        .POST(BodyPublishers.ofString(SUM))
                        .build()));
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example", "null", "http://localhost.evil.example", "file://"})
    void foreignPagesAreForbidden(String origin) throws Exception {
        assertError(
                403,
                -32003,
                send(request()
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString(SUM))
                        .build()));
    }

    @Test
    void pagesOfThisMachineAreLetIn() throws Exception {
        assertEquals(
                SUM_REPLY,
                send(request()
                                .header("Origin", "http://localhost:3000")
                                .POST(BodyPublishers.ofString(SUM))
                                .build())
                        .body());
    }

    @Test
    void foreignHostIsForbidden() throws Exception {
        try (PlainHttp http = new PlainHttp(rpc())) {
            String response = http.post("evil.example", JSON, SUM);
            assertTrue(response.startsWith("HTTP/1.1 403") && response.contains("-32003"), response);
        }
    }

    @Test
    void foreignHostIsForbiddenBeforeAnythingIsParsed() throws Exception {
        try (PlainHttp http = new PlainHttp(rpc())) {
            String response = http.post("evil.example", "text/plain", "{");
            assertTrue(response.startsWith("HTTP/1.1 403"), response);
        }
    }

    @Test
    void undeclaredFailureKeepsItsSecret() throws Exception {
        String reply =
                post("{\"jsonrpc\":\"2.0\",\"method\":\"demo.fail\",\"id\":1}").body();
        assertTrue(!reply.contains("secret") && !reply.contains("Exception"), reply);
    }

    @Test
    void callKnowsItsTransportAndMethod() throws Exception {
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"result\":{\"method\":\"demo.whoami\",\"transport\":\"http\"},\"id\":1}",
                post("{\"jsonrpc\":\"2.0\",\"method\":\"demo.whoami\",\"id\":1}")
                        .body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/MANIFEST.MF",
                "META-INF/versions/9/io/switchboard/launch/Launcher.class",
                "WEB-INF/beans.xml",
                "WEB-INF/lib/switchboard.jar",
                "io/switchboard/launch/Launcher.class",
                "WEB-INF/runner/",
                "WEB-INF",
                "meta-inf/MANIFEST.MF",
                "%57EB-INF/lib/switchboard.jar",
                ""
            })
    void nothingOfTheArchiveCanBeDownloaded(String path) throws Exception {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(rpc().resolve(path)).GET().build());
        assertTrue(response.statusCode() >= 400, response.statusCode() + " " + response.body());
    }
}
