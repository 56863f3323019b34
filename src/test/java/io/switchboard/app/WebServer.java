package io.switchboard.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A servlet container as its makers distribute it, running beside the test with web applications in it. */
public interface WebServer extends AutoCloseable {

    /** The JVM option that makes softly held objects go at once, so that what stays is held for good. */
    String NO_SOFT_REFERENCES = "-XX:SoftRefLRUPolicyMSPerMB=0";

    /** Gives the URL below which the applications are, with a slash at its end. */
    URI url();

    /**
     * Copies a WAR to where the server looks for them.
     *
     * @param name its name there, which is its context path without the slash
     */
    void deploy(String name, Path war) throws IOException;

    /** Takes a WAR away again and waits until the server has ended the application. */
    void undeploy(String name) throws IOException, InterruptedException;

    /** Gives the server's process. */
    ChildProcess process();

    @Override
    void close() throws IOException;
}
