package io.switchboard.transport.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** What is asked of a request before its body is looked at. Immutable. */
final class Entrance {

    private final SenderRules senders;
    private final MediaTypes mediaTypes;

    Entrance(HttpRules rules, List<String> mediaTypes) {
        this.senders = new SenderRules(rules);
        this.mediaTypes = new MediaTypes(mediaTypes);
    }

    /** Answers a request that is no message but a browser's question what a page may send; tells whether it was one. */
    boolean answersPreflight(HttpServletRequest request, HttpServletResponse response) {
        boolean preflight =
                senders.isPreflight(request) && senders.refusal(request).isEmpty();
        if (preflight) {
            senders.answerPreflight(request, response);
        }
        return preflight;
    }

    /**
     * Checks a request by its head alone. Who asks comes first: nobody learns from a foreign page what it might ask.
     *
     * @param response may be read by the page that sent the request from then on, whatever it will be
     * @throws RefusedException when it is not let in
     */
    void check(HttpServletRequest request, HttpServletResponse response) throws RefusedException {
        senders.check(request);
        senders.share(request, response);
        if (!request.getMethod().equals("POST")) {
            throw new RefusedException(HttpRefusal.METHOD_NOT_ALLOWED, "the HTTP method must be POST");
        }
        mediaTypes.check(request.getHeaders("Content-Type"), request.getHeaders("Content-Encoding"));
    }
}
