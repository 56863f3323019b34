package io.switchboard.bench.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.googlecode.jsonrpc4j.JsonRpcMethod;
import com.googlecode.jsonrpc4j.JsonRpcServer;
import io.switchboard.bench.work.Person;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The services by jsonrpc4j. Safe for use by many threads. */
public final class JsonRpc4j {

    private final JsonRpcServer server = new JsonRpcServer(
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS),
            new Served(),
            Services.class);

    /** What can be called. */
    public interface Services {

        /** Adds. */
        @JsonRpcMethod("calc.add")
        long add(int a, int b);

        /** Returns what it is given. */
        @JsonRpcMethod("people.echo")
        Person echo(Person person);
    }

    /** What is called. Public, because the library looks for the methods of its class. */
    public static final class Served implements Services {

        @Override
        public long add(int a, int b) {
            return (long) a + b;
        }

        @Override
        public Person echo(Person person) {
            return person;
        }
    }

    /** Gives what answers servlet requests. */
    JsonRpcServer server() {
        return server;
    }

    /**
     * Answers a message.
     *
     * @param message its bytes
     * @return the bytes of the reply
     * @throws IOException never, as nothing leaves the memory
     */
    public byte[] answer(byte[] message) throws IOException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        server.handleRequest(new ByteArrayInputStream(message), reply);
        return reply.toByteArray();
    }
}
