package io.switchboard.app;

import io.switchboard.transport.servlet.HttpRules;
import io.switchboard.transport.servlet.HttpTransport;
import io.switchboard.transport.servlet.PageServlet;
import io.switchboard.transport.servlet.PageServlet.Page;
import jakarta.servlet.Servlet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What a server shows its operators: whether it lives, whether it is ready, and what it counts. The pages are there before
 * the server is, and say so. Safe for use by many threads.
 */
final class OperatorPages {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final ObservationSettings settings;
    private final HttpRules rules;
    private volatile HttpTransport transport;
    private volatile Supplier<Page> metrics = () -> Page.line(UNAVAILABLE, "starting");

    OperatorPages(Settings settings) {
        this.settings = settings.observation();
        this.rules = settings.httpRules();
    }

    /** Says that the server has started. */
    void started(HttpTransport started, Composition composition) {
        metrics = composition.metricsPage();
        transport = started;
    }

    private Page ready() {
        HttpTransport current = transport;
        if (current == null) {
            return Page.line(UNAVAILABLE, "starting");
        }
        return current.draining() ? Page.line(UNAVAILABLE, "draining") : Page.line(OK, "ready");
    }

    /** Makes a servlet for each path that has a page. */
    Map<String, Servlet> servlets() {
        Map<String, Servlet> servlets = new TreeMap<>();
        if (settings.health()) {
            servlets.put(settings.healthPath() + "/live", new PageServlet(rules, () -> Page.line(OK, "live")));
            servlets.put(settings.healthPath() + "/ready", new PageServlet(rules, this::ready));
        }
        if (settings.metrics() && Meters.available()) {
            servlets.put(settings.metricsPath(), new PageServlet(rules, () -> metrics.get()));
        }
        return servlets;
    }
}
