package io.switchboard.bench.peer;

import io.helidon.json.JsonNumber;
import io.helidon.jsonrpc.core.JsonRpcParams;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.jsonrpc.JsonRpcHandler;
import io.helidon.webserver.jsonrpc.JsonRpcHandlers;
import io.helidon.webserver.jsonrpc.JsonRpcRouting;

/** The services by Helidon's JSON-RPC on its own web server, which is on virtual threads always. */
public final class HelidonMain {

    private static final JsonRpcHandler ADD = (request, response) -> {
        JsonRpcParams params = request.params();
        long sum = (long) params.get(0).asNumber().intValue()
                + params.get(1).asNumber().intValue();
        response.result(JsonNumber.create(sum)).send();
    };

    private static final JsonRpcHandler ECHO = (request, response) -> response.result(
                    HelidonPerson.json(HelidonPerson.of(request.params().get(0).asObject())))
            .send();

    private HelidonMain() {}

    /**
     * Serves until the process ends.
     *
     * @param args the port
     */
    public static void main(String[] args) {
        // Otherwise it refuses all of Java's serialization, and with it the look at what it allocates.
        System.setProperty("helidon.serialFilter.pattern", "java.**;javax.management.**");
        JsonRpcRouting services = JsonRpcRouting.builder()
                .register(
                        "/",
                        JsonRpcHandlers.builder()
                                .method("calc.add", ADD)
                                .method("people.echo", ECHO)
                                .build())
                .build();
        WebServer.builder()
                .host("127.0.0.1")
                .port(Integer.parseInt(args[0]))
                // Its default would hold small replies back.
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .routing(routing -> routing.register("/rpc", services))
                .build()
                .start();
    }
}
