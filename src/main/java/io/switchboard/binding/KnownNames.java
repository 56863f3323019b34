package io.switchboard.binding;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.switchboard.json.JsonBytesParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Some names, to find out which of them a name or string in JSON is, mostly without making a string of it. Immutable. */
final class KnownNames {
    /** From here on, making a string costs less than comparing with each. */
    private static final int FEW = 16;

    private final byte[][] utf8;
    private final Map<String, Integer> indexes = new HashMap<>();

    KnownNames(List<String> names) {
        utf8 = names.stream().map(name -> name.getBytes(UTF_8)).toArray(byte[][]::new);
        for (String name : names) {
            indexes.put(name, indexes.size());
        }
    }

    /**
     * Finds the current name or string of a parser.
     *
     * @param expected the index that it will probably have, which is looked at first; may be out of range
     * @return its index, or -1 when it is not among the names
     */
    int indexOf(JsonBytesParser in, int expected) {
        if (expected < utf8.length && in.stringIs(utf8[expected])) {
            return expected;
        }
        if (utf8.length > FEW) {
            return indexes.getOrDefault(in.getString(), -1);
        }
        for (int i = 0; i < utf8.length; i++) {
            if (in.stringIs(utf8[i])) {
                return i;
            }
        }
        return -1;
    }
}
