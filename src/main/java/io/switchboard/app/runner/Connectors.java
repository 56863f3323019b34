package io.switchboard.app.runner;

import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
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
    private static final int NO_HEADER_CACHE = 0;

    private Connectors() {}

    /** Listens for HTTP/1.1. */
    static ServerConnector plain(Server server) {
        return new HttpConnector(server, new HttpConnectionFactory(configuration()));
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
        return new HttpConnector(
                server,
                new SslConnectionFactory(certificates, alpn.getProtocol()),
                alpn,
                new HTTP2ServerConnectionFactory(http),
                http1);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // Each connection would have a cache of header fields, of 41 KB by default, too much for ten thousand of them;
        // to parse the few fields of a call again takes no longer than to find them there.
        http.setHeaderCacheSize(NO_HEADER_CACHE);
        return http;
    }
}
