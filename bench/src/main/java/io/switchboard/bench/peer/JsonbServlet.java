package io.switchboard.bench.peer;

import io.switchboard.bench.work.Person;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one writes by hand in an afternoon: JSON-P for the envelope, JSON-B for the values, no checks, no errors. */
public final class JsonbServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient JsonReaderFactory readers = JsonProvider.provider().createReaderFactory(Map.of());
    private final transient Jsonb jsonb = JsonbBuilder.create();

    /** Called by the servlet container. */
    public JsonbServlet() {}

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonStructure message;
        try (JsonReader reader = readers.createReader(request.getInputStream())) {
            message = reader.read();
        }
        response.setContentType("application/json");
        jsonb.toJson(
                message instanceof JsonArray batch
                        ? batch.getValuesAs(JsonObject.class).stream()
                                .map(this::answer)
                                .toList()
                        : answer(message.asJsonObject()),
                response.getOutputStream());
    }

    private Map<String, Object> answer(JsonObject request) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("jsonrpc", "2.0");
        response.put("result", call(request.getString("method"), request.getJsonArray("params")));
        response.put("id", request.get("id"));
        return response;
    }

    private Object call(String method, JsonArray params) {
        return switch (method) {
            case "calc.add" -> argument(params.get(0), Long.class) + argument(params.get(1), Long.class);
            case "people.echo" -> argument(params.get(0), Person.class);
            default -> throw new IllegalArgumentException(method);
        };
    }

    private <T> T argument(JsonValue value, Class<T> type) {
        return jsonb.fromJson(value.toString(), type);
    }
}
