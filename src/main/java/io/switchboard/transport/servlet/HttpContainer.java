package io.switchboard.transport.servlet;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What a servlet container can do beyond the servlet interfaces.
 *
 * @param departed tells whether the client of a request that is being handled has left; asked now and then by another
 *     thread, neither throws nor waits
 * @param waitsWithoutThread whether a body that is yet to come may be waited for in asynchronous mode, so that it holds no
 *     thread
 * @param endsBodies whether what a client sends on after its reply is read, so that the reply reaches it
 * @param keepsContexts whether a CDI implementation keeps contexts in the thread in which a request began, so that its
 *     calls have to be made there
 */
public record HttpContainer(
        Predicate<HttpServletRequest> departed, boolean waitsWithoutThread, boolean endsBodies, boolean keepsContexts) {

    /**
     * Takes every client to be there until its reply is written, and waits for bodies, wanted or not, in the container's
     * threads. Calls need nothing that is kept there.
     */
    public static final HttpContainer ANY = new HttpContainer(request -> false, false, false, false);

    private static final HttpContainer TOMCAT = new HttpContainer(request -> false, false, true, false);

    /** Checks that nothing is null. */
    public HttpContainer {
        Objects.requireNonNull(departed, "departed");
    }

    /**
     * Tells what is known of a container from its name: Tomcat reads unwanted bodies by itself, and lets nobody else do so
     * once the reply is sent.
     *
     * @param context an application in it
     * @return what it can do
     */
    public static HttpContainer of(ServletContext context) {
        return context.getServerInfo().contains("Tomcat") ? TOMCAT : ANY;
    }

    /**
     * Makes the same, but for applications in which a CDI implementation keeps contexts in the container's threads.
     *
     * @return what the container can do then
     */
    public HttpContainer withContexts() {
        return new HttpContainer(departed, false, endsBodies, true);
    }
}
