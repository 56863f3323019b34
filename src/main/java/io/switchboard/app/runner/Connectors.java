package io.switchboard.app.runner;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.KeyStoreScanner;

/** The ways in which Jetty can listen. */
final class Connectors {

    private static final int SCAN_SECONDS = 1;
    private static final int HEADER_CACHE = 32;

    private Connectors() {}

    /** Listens for HTTP/1.1. */
    static ServerConnector plain(Server server) {
        return new Connector(server, new HttpConnectionFactory(configuration()));
    }

    /** Listens for HTTP/2 and HTTP/1.1 over TLS, whichever the client prefers, and follows changes of the certificates. */
    static ServerConnector secure(Server server, Certificates certificates) {
        HttpConfiguration http = configuration();
        // Which hosts are answered for is for the Host rule to say, not for the names in a certificate.
        http.addCustomizer(new SecureRequestCustomizer(false));
        HttpConnectionFactory http1 = new HttpConnectionFactory(http);
        ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
        alpn.setDefaultProtocol(http1.getProtocol());
        KeyStoreScanner scanner = new KeyStoreScanner(certificates);
        scanner.setScanInterval(SCAN_SECONDS);
        server.addBean(scanner);
        return new Connector(
                server,
                new SslConnectionFactory(certificates, alpn.getProtocol()),
                alpn,
                new HTTP2ServerConnectionFactory(http),
                http1);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // Each connection has a cache of header fields, of 41 KB by default: too much for ten thousand of them.
        http.setHeaderCacheSize(HEADER_CACHE);
        return http;
    }

    /** Listens, and makes connections that can be asked whether their clients have left. */
    private static final class Connector extends ServerConnector {

        Connector(Server server, ConnectionFactory... factories) {
            super(server, factories);
        }

        @Override
        protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
            WatchedEndPoint endPoint = new WatchedEndPoint(channel, selector, key, getScheduler(), getExecutor());
            endPoint.setIdleTimeout(getIdleTimeout());
            return endPoint;
        }
    }
}
