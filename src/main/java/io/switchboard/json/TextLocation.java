package io.switchboard.json;

import jakarta.json.stream.JsonLocation;

/** A place in a text; lines and columns (in code points) count from 1, bytes from 0. */
record TextLocation(long line, long column, long offset) implements JsonLocation {

    /** Finds the place of {@code bytes[at]} in the text that starts at {@code from}, by reading what lies between. */
    static TextLocation of(byte[] bytes, int from, int at) {
        int line = 1;
        int column = 1;
        for (int i = from; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
                column = 1;
            } else if ((bytes[i] & 0xC0) != 0x80) {
                column++;
            }
        }
        return new TextLocation(line, column, at - from);
    }

    @Override
    public long getLineNumber() {
        return line;
    }

    @Override
    public long getColumnNumber() {
        return column;
    }

    @Override
    public long getStreamOffset() {
        return offset;
    }
}
