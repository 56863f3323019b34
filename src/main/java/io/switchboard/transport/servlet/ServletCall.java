package io.switchboard.transport.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A call by way of a servlet. */
final class ServletCall implements HttpCall {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Predicate<HttpServletRequest> departed;

    ServletCall(HttpServletRequest request, HttpServletResponse response, HttpContainer container) {
        this.request = request;
        this.response = response;
        this.departed = container.departed();
    }

    @Override
    public List<String> headers(String name) {
        Enumeration<String> lines = request.getHeaders(name);
        return lines == null ? List.of() : Collections.list(lines);
    }

    @Override
    public Optional<Principal> principal() {
        return Optional.ofNullable(request.getUserPrincipal());
    }

    @Override
    public boolean isCallerInRole(String role) {
        return request.isUserInRole(role);
    }

    @Override
    public boolean departed() {
        return departed.test(request);
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return type == HttpServletRequest.class ? Optional.of(type.cast(request)) : Optional.empty();
    }

    @Override
    public void send(int status, Map<String, String> headers, Content content) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        ALWAYS.forEach(response::setHeader);
        if (content == null) {
            return;
        }
        response.setContentLength(content.bytes().length);
        if (content.type() != null) {
            response.setContentType(content.type());
        }
        OutputStream out = response.getOutputStream();
        out.write(content.bytes());
        // Closing sends what is buffered, so that a client that has left is noticed here.
        out.close();
    }
}
