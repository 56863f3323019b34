package io.switchboard.app.runner;

import io.switchboard.transport.servlet.PlainCall;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** What the header fields of a plain request say. Read in one pass, by one thread. */
final class PlainHead {

    /** With longer bodies the servlet's share of the time is too small to matter. */
    private static final long MOST_BYTES = 8_192;

    private static final long UNKNOWN = -1;

    private String host;
    private String contentType;
    private long contentLength = UNKNOWN;

    private PlainHead() {}

    /**
     * Reads the header fields of a request.
     *
     * @return what they say; empty when it is no plain request
     */
    static Optional<PlainHead> of(HttpFields fields) {
        PlainHead head = new PlainHead();
        for (HttpField field : fields) {
            if (!head.add(field)) {
                return Optional.empty();
            }
        }
        boolean complete = head.host != null && head.contentType != null && head.contentLength != UNKNOWN;
        return complete ? Optional.of(head) : Optional.empty();
    }

    /** Notes one field; tells whether a plain request may have it. */
    private boolean add(HttpField field) {
        HttpHeader header = field.getHeader();
        if (header == null) {
            return !field.is(PlainCall.TIMEOUT);
        }
        switch (header) {
            case HOST -> {
                boolean first = host == null;
                host = field.getValue();
                return first && host != null;
            }
            case CONTENT_TYPE -> {
                boolean first = contentType == null;
                contentType = field.getValue();
                return first && contentType != null;
            }
            case CONTENT_LENGTH -> {
                contentLength = field.getLongValue();
                return contentLength <= MOST_BYTES;
            }
            case ORIGIN, EXPECT, CONTENT_ENCODING -> {
                return false;
            }
            default -> {
                return true;
            }
        }
    }

    /** Gives the value of Host. */
    String host() {
        return host;
    }

    /** Gives the value of Content-Type. */
    String contentType() {
        return contentType;
    }

    /** Gives the value of Content-Length, 0 to {@value #MOST_BYTES}. */
    int contentLength() {
        return (int) contentLength;
    }
}
