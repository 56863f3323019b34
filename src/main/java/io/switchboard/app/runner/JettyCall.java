package io.switchboard.app.runner;

import io.switchboard.transport.servlet.PlainCall;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.Callback;

/** A plain request as Jetty has it. Safe for use by many threads, of which one sends the response. */
final class JettyCall implements PlainCall {

    private static final List<HttpField> ALWAYS_ENCODED = ALWAYS.entrySet().stream()
            .map(field -> (HttpField) new PreEncodedHttpField(field.getKey(), field.getValue()))
            .toList();
    /** As good as every reply is of this type. */
    private static final HttpField JSON = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/json");

    private final PlainHead head;
    private final PlainBody body;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final BiFunction<Request, Response, HttpServletRequest> servletRequests;
    private HttpServletRequest servletRequest;

    /**
     * Makes a call of a request.
     *
     * @param callback told when the response was sent, or cannot be
     * @param servletRequests makes a servlet's request of one of Jetty's
     */
    JettyCall(
            PlainHead head,
            PlainBody body,
            Request request,
            Response response,
            Callback callback,
            BiFunction<Request, Response, HttpServletRequest> servletRequests) {
        this.head = head;
        this.body = body;
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.servletRequests = servletRequests;
    }

    @Override
    public String host() {
        return head.host();
    }

    @Override
    public String localAddress() {
        return Request.getLocalAddr(request);
    }

    @Override
    public String contentType() {
        return head.contentType();
    }

    @Override
    public int contentLength() {
        return head.contentLength();
    }

    @Override
    public byte[] body() {
        return body.read();
    }

    @Override
    public List<String> headers(String name) {
        return request.getHeaders().getValuesList(name);
    }

    @Override
    public boolean departed() {
        return Departures.test(request);
    }

    /** Makes the servlet's request when first asked for it: hardly any method does. */
    @Override
    public synchronized <T> Optional<T> unwrap(Class<T> type) {
        if (type != HttpServletRequest.class) {
            return Optional.empty();
        }
        if (servletRequest == null) {
            servletRequest = servletRequests.apply(request, response);
        }
        return Optional.ofNullable(type.cast(servletRequest));
    }

    @Override
    public void send(int status, Map<String, String> headers, Content content) throws IOException {
        response.setStatus(status);
        HttpFields.Mutable fields = response.getHeaders();
        headers.forEach(fields::put);
        ALWAYS_ENCODED.forEach(fields::add);
        if (content == null) {
            write(null);
            return;
        }
        fields.add(HttpHeader.CONTENT_LENGTH, content.bytes().length);
        if (content.type() != null) {
            fields.add(
                    JSON.getValue().equals(content.type())
                            ? JSON
                            : new HttpField(HttpHeader.CONTENT_TYPE, content.type()));
        }
        write(ByteBuffer.wrap(content.bytes()));
    }

    private void write(ByteBuffer bytes) throws IOException {
        try (Blocker.Callback written = Blocker.callback()) {
            response.write(true, bytes, written);
            written.block();
        } catch (IOException | RuntimeException e) {
            callback.failed(e);
            throw e;
        }
        callback.succeeded();
    }
}
