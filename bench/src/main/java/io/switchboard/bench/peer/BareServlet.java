package io.switchboard.bench.peer;

import io.switchboard.bench.work.Workload;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the body and writes a constant: what HTTP costs by itself. The path is a workload's name, and the constant the right
 * reply to it.
 */
public final class BareServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, byte[]> replies = new ConcurrentHashMap<>();

    /** Called by the servlet container. */
    public BareServlet() {}

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getInputStream().readNBytes(request.getContentLength());
        byte[] reply = replies.computeIfAbsent(request.getPathInfo(), BareServlet::reply);
        response.setContentType("application/json");
        response.setContentLength(reply.length);
        response.getOutputStream().write(reply);
    }

    private static byte[] reply(String path) {
        return Workload.of(path.substring(1)).reply().getBytes(StandardCharsets.UTF_8);
    }
}
