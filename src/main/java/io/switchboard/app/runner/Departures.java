package io.switchboard.app.runner;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;

/** Tells of requests that are being handled whether their clients have left. Safe for use by many threads. */
final class Departures implements Predicate<HttpServletRequest> {

    @Override
    public boolean test(HttpServletRequest request) {
        return unlessEnded(() -> left(ServletContextRequest.getServletContextRequest(request)));
    }

    /** Tells the same of one of Jetty's own requests. */
    static boolean test(Request request) {
        return unlessEnded(() -> left(request));
    }

    /** When a request has just ended, nobody needs to know any more, and its objects may throw anything. */
    private static boolean unlessEnded(BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Over HTTP/1 the connection is the client's alone; over HTTP/2 a stream that it has reset fails to be read. */
    private static boolean left(Request request) {
        Connection connection = request.getConnectionMetaData().getConnection();
        if (connection instanceof HttpConnection http) {
            return innermost(http.getEndPoint()) instanceof WatchedEndPoint endPoint && endPoint.clientLeft();
        }
        return Content.Chunk.isFailure(request.read());
    }

    private static EndPoint innermost(EndPoint endPoint) {
        return endPoint instanceof EndPoint.Wrapper wrapper ? innermost(wrapper.unwrap()) : endPoint;
    }
}
