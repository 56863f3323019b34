package io.switchboard.bench.peer;

import jakarta.servlet.http.HttpServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * Serves one servlet on a Jetty with the product's kind of threads: virtual ones for everything, and TCP_NODELAY. How those
 * threads run in turns, that connections keep no cache of header fields, and that they read a request with one system call
 * is the product's own.
 */
public final class JettyMain {

    private static final int ACCEPT_QUEUE = 4_096;
    private static final int SELECTORS_UNMOUNT = 25;

    private JettyMain() {}

    /**
     * Serves until the process ends.
     *
     * @param args the port, and the name of the servlet's class
     * @throws Exception when the server cannot start
     */
    public static void main(String[] args) throws Exception {
        Server server = new Server(threads());
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(args[0]));
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(Class.forName(args[1]).asSubclass(HttpServlet.class), "/*");
        server.setHandler(context);
        server.start();
        server.join();
    }

    /** The product's kind of threads: virtual ones for everything where selecting in one of them keeps no carrier. */
    private static ThreadPool threads() {
        if (Runtime.version().feature() >= SELECTORS_UNMOUNT) {
            VirtualThreadPool threads = new VirtualThreadPool();
            threads.setMaxConcurrentTasks(0);
            return threads;
        }
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        return threads;
    }
}
