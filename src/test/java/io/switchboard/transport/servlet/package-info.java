/**
 * Tests of HTTP through a real container, {@link io.switchboard.transport.servlet.EmbeddedJetty}, on a loopback port that
 * it chooses itself. What an honest client can send goes through the JDK's HTTP client; the rest through {@link
 * io.switchboard.transport.servlet.RawHttp}.
 *
 * <p>May import: what the package itself may, the server and its parts, Jetty and JUnit.
 */
package io.switchboard.transport.servlet;
