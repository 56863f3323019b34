package io.switchboard.transport.servlet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets no request through that an {@link RpcServlet} of the same rules would refuse for its Host or Origin: such a one gets
 * 403 without a body. For what a server offers beside its messages. Every response is marked {@code nosniff}. Safe for use
 * by many threads.
 */
public final class HostOriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient SenderRules rules;

    /**
     * Makes a filter.
     *
     * @param rules whose hosts and origins count
     */
    public HostOriginFilter(HttpRules rules) {
        this.rules = new SenderRules(rules);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            rules.check(request);
        } catch (RefusedException e) {
            response.setStatus(e.refusal().status());
            response.setContentLength(0);
            return;
        }
        chain.doFilter(request, response);
    }
}
