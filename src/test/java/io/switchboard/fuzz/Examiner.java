package io.switchboard.fuzz;

import java.util.Optional;

/** A server whose every reply is held against the oracle. Used by one thread. */
final class Examiner implements AutoCloseable {

    private final FuzzedServer server = new FuzzedServer();
    private final ReplyCheck check = new ReplyCheck(server.methods());
    private final Incidents incidents;

    /** Makes a server; the incidents are those of the whole process. */
    Examiner(Incidents incidents) {
        this.incidents = incidents;
    }

    /**
     * Has a message handled.
     *
     * @param origin says where it came from, when it has to be shown
     * @throws AssertionError when it was not answered as it deserves
     */
    void examine(byte[] message, String origin) {
        byte[] reply = null;
        Optional<String> fault;
        Throwable cause = null;
        try {
            reply = server.handle(message);
            fault = check.fault(message, reply);
        } catch (Throwable e) {
            fault = Optional.of("the server or the check threw " + e);
            cause = e;
        }
        if (incidents.any() != null) {
            cause = incidents.any();
            fault = Optional.of("an incident nobody asked for: " + cause);
        }
        if (fault.isPresent()) {
            throw new AssertionError(
                    origin + ": " + fault.get() + "\n--> " + notation(message) + "\n<-- " + notation(reply), cause);
        }
    }

    /** Writes bytes as the wire scripts do. */
    private static String notation(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes == null ? new byte[0] : bytes) {
            text.append(b >= ' ' && b < 0x7f ? String.valueOf((char) b) : String.format("\\x%02x", b));
        }
        return text.toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
