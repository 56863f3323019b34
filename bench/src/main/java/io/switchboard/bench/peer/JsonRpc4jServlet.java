package io.switchboard.bench.peer;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** jsonrpc4j in a servlet, as its own documentation does it. */
public final class JsonRpc4jServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient JsonRpc4j services = new JsonRpc4j();

    /** Called by the servlet container. */
    public JsonRpc4jServlet() {}

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        services.server().handle(request, response);
    }
}
