package io.switchboard.binding;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.switchboard.json.JsonBytesGenerator;
import java.lang.reflect.Type;

/** Binds texts, for the bytes of a test are easier to read as such. */
final class Wire {
    private final JsonBinding binding;

    Wire(JsonBinding binding) {
        this.binding = binding;
    }

    /** Reads a text as if it stood between others. */
    Object read(String json, Type type) {
        byte[] bytes = ("[" + json + ",1]").getBytes(UTF_8);
        return binding.read(bytes, 1, bytes.length - 3, type, "it");
    }

    /** Returns the mismatch of a text as {@code path: expectation}, or {@code "none"}. */
    String mismatch(String json, Type type) {
        try {
            read(json, type);
            return "none";
        } catch (MismatchException e) {
            return e.path() + ": " + e.expected();
        }
    }

    String write(Object value, Type type) {
        JsonBytesGenerator out = new JsonBytesGenerator();
        out.reset(1 << 20);
        binding.write(value, type, out);
        return new String(out.toByteArray(), UTF_8);
    }

    String echo(String json, Type type) {
        return write(read(json, type), type);
    }
}
