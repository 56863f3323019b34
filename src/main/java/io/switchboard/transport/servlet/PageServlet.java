package io.switchboard.transport.servlet;

import io.switchboard.message.Incident;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Shows a page of text that is made anew for each request, to whoever names an allowed host. Only GET and HEAD; never to be
 * kept by a cache. Makes no session. Safe for use by many threads.
 */
public final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final transient SenderRules senders;
    private final transient Supplier<Page> page;

    /**
     * What a request is answered with.
     *
     * @param status the HTTP status
     * @param mediaType the value of Content-Type; its character set is UTF-8
     * @param text the body
     */
    public record Page(int status, String mediaType, String text) {

        /** Checks that nothing is null. */
        public Page {
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(text, "text");
        }

        /**
         * Makes a page of one line of plain text.
         *
         * @param status the HTTP status
         * @param line the text
         * @return the page
         */
        public static Page line(int status, String line) {
            return new Page(status, PLAIN, line + "\n");
        }

        /**
         * Answers a request with this page.
         *
         * @param request the request, of any method
         * @param response its response, of which nothing has been sent
         * @throws IOException when the client has left
         */
        public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            response.setStatus(status);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentType(mediaType);
            response.setContentLength(body.length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(body);
            }
        }
    }

    /**
     * Makes a servlet.
     *
     * @param rules say which hosts and origins are allowed
     * @param page makes the page; called by many threads at once
     */
    public PageServlet(HttpRules rules, Supplier<Page> page) {
        this.senders = new SenderRules(rules);
        this.page = Objects.requireNonNull(page, "page");
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page answer = answer(request);
        if (answer.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "GET, HEAD");
        }
        answer.send(request, response);
    }

    private Page answer(HttpServletRequest request) {
        try {
            senders.check(request);
            boolean reads =
                    request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
            return reads ? page.get() : Page.line(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "only GET and HEAD");
        } catch (RefusedException e) {
            return Page.line(e.refusal().status(), e.getMessage());
        } catch (Throwable e) {
            Incident.report("making a page", e);
            return Page.line(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "the page could not be made; see the log");
        }
    }
}
