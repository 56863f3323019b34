package io.switchboard.app.runner;

import io.switchboard.AsyncRpcServer;
import io.switchboard.ServerLimits;
import io.switchboard.Trace;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.protocol.jsonrpc.JsonRpcProtocol;
import io.switchboard.transport.servlet.HttpRules;
import io.switchboard.transport.servlet.HttpTransport;
import io.switchboard.transport.servlet.PlainCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A Jetty whose plain requests are handled by a server of a test's making at {@code /rpc}; whatever is handed on is answered
 * with status {@value #HANDED_ON} and its own body.
 */
final class ShortWay implements AutoCloseable {

    static final int HANDED_ON = 299;

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int PAUSE_MILLIS = 50;

    /** Kept here, because a logger that nobody holds forgets its level. */
    private static final Logger JETTY_LOG = Logger.getLogger("org.eclipse.jetty");

    static {
        JETTY_LOG.setLevel(Level.WARNING);
    }

    private final Server server = new Server(threads());
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private final ServerConnector other = new ServerConnector(server, 1, 1);
    private final HttpTransport transport;
    private final AsyncRpcServer rpc;

    private ShortWay(HttpRules rules, Object service, ServerLimits limits) {
        transport = new HttpTransport(rules);
        rpc = new AsyncRpcServer(
                transport,
                new JsonRpcProtocol(),
                RpcDispatcher.builder().service("", service).build(),
                Trace.NONE,
                limits);
    }

    /** Starts one that calls the methods of a service. */
    static ShortWay to(Object service) throws Exception {
        return to(service, HttpRules.DEFAULTS, ServerLimits.DEFAULTS);
    }

    /** Starts one with rules and limits of a test's own. */
    static ShortWay to(Object service, HttpRules rules, ServerLimits limits) throws Exception {
        ShortWay way = new ShortWay(rules, service, limits);
        way.start().open(new PlainCalls(way.transport, way.rpc));
        return way;
    }

    /** Starts one that is not open yet. */
    static ShortWay closed(Object service) throws Exception {
        ShortWay way = new ShortWay(HttpRules.DEFAULTS, service, ServerLimits.DEFAULTS);
        way.start();
        return way;
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        return threads;
    }

    private PlainRequests start() throws Exception {
        CdiApplication application = new CdiApplication();
        application.setClassLoader(new ClassLoader("application", null) {});
        PlainRequests requests = new PlainRequests(new Mirror(), "/rpc", connector, application);
        server.setHandler(requests);
        for (ServerConnector each : new ServerConnector[] {connector, other}) {
            each.setHost("127.0.0.1");
            server.addConnector(each);
        }
        server.start();
        return requests;
    }

    /** Gives what was let in and is under way. */
    HttpTransport transport() {
        return transport;
    }

    /** Sends a request, in one piece or more, and gives everything that comes back until the connection is closed. */
    String send(String... pieces) throws IOException, InterruptedException {
        try (Socket socket = socket(connector)) {
            for (String piece : pieces) {
                write(socket, piece);
                Thread.sleep(pieces.length > 1 ? PAUSE_MILLIS : 0);
            }
            return rest(socket);
        }
    }

    /** Sends a part of a request, and nothing else. */
    String sendPart(String text) throws IOException {
        try (Socket socket = socket(connector)) {
            write(socket, text);
            socket.shutdownOutput();
            return rest(socket);
        }
    }

    /** Sends a request to another port of the same Jetty. */
    String sendElsewhere(String text) throws IOException {
        try (Socket socket = socket(other)) {
            write(socket, text);
            return rest(socket);
        }
    }

    private static Socket socket(ServerConnector to) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), to.getLocalPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("Jetty does not stop", e);
        }
        rpc.close();
    }

    /** Reads what it is handed, and sends it back. */
    private static final class Mirror extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.setStatus(HANDED_ON);
            try {
                Content.Sink.write(response, true, Content.Source.asString(request), callback);
            } catch (IOException e) {
                Content.Sink.write(response, true, "the body broke off", callback);
            }
            return true;
        }
    }
}
