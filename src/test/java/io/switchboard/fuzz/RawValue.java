package io.switchboard.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A JSON value as it is spelled, taken apart by the simplest means that do for a text that is known to be JSON.
 *
 * @param raw the text
 * @param names the names of an object's members, decoded; empty otherwise
 * @param values the values of members or elements
 * @param repeats whether a name comes twice in one object, here or further down
 * @param depth how many levels of arrays and objects there are, 0 for a scalar
 */
record RawValue(String raw, List<String> names, List<RawValue> values, boolean repeats, int depth) {

    /** Takes a text apart. */
    static RawValue of(String json) {
        return new Scan(json).value();
    }

    boolean isObject() {
        return raw.charAt(0) == '{';
    }

    boolean isArray() {
        return raw.charAt(0) == '[';
    }

    boolean isString() {
        return raw.charAt(0) == '"';
    }

    boolean isNumber() {
        return raw.charAt(0) == '-' || Character.isDigit(raw.charAt(0));
    }

    /** Gives the value of the last member of a name, or null. */
    RawValue member(String name) {
        int last = names.lastIndexOf(name);
        return last < 0 ? null : values.get(last);
    }

    /** Gives the length of the longest number anywhere in the value. */
    int longestNumber() {
        int longest = isNumber() ? raw.length() : 0;
        for (RawValue value : values) {
            longest = Math.max(longest, value.longestNumber());
        }
        return longest;
    }

    /** A walk over a text. */
    private static final class Scan {
        private final String text;
        private int at;

        Scan(String text) {
            this.text = text;
        }

        private char skipSpace() {
            while (" \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return text.charAt(at);
        }

        RawValue value() {
            char first = skipSpace();
            int from = at;
            if (first == '{' || first == '[') {
                return container(first == '{');
            } else if (first == '"') {
                string();
            } else {
                while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
            }
            return new RawValue(text.substring(from, at), List.of(), List.of(), false, 0);
        }

        private void string() {
            at++;
            while (text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            at++;
        }

        private RawValue container(boolean object) {
            int from = at++;
            List<String> names = new ArrayList<>();
            List<RawValue> values = new ArrayList<>();
            Set<String> different = new HashSet<>();
            boolean repeats = false;
            int depth = 0;
            char close = object ? '}' : ']';
            while (skipSpace() != close) {
                if (text.charAt(at) == ',') {
                    at++;
                    continue;
                }
                if (object) {
                    String name = JsonJudge.decoded(value().raw());
                    names.add(name);
                    repeats |= !different.add(name);
                    skipSpace();
                    at++;
                }
                RawValue value = value();
                values.add(value);
                repeats |= value.repeats();
                depth = Math.max(depth, value.depth());
            }
            at++;
            return new RawValue(text.substring(from, at), names, values, repeats, depth + 1);
        }
    }
}
