package io.switchboard.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcRequest;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * How calls look as spans: the semantic conventions of OpenTelemetry for JSON-RPC servers, version 1.44.0. A span is called
 * after the method when there is one, and {@code jsonrpc} otherwise. Every error of JSON-RPC makes a span one of an error;
 * {@code error.type} is its code, or {@value #UNDELIVERED} when there was no error but the caller had left. Safe for use by
 * many threads.
 */
final class RpcSpans {

    /** The {@code error.type} of a reply that did not arrive. */
    static final String UNDELIVERED = "undelivered";

    private static final String SCOPE = "io.switchboard";
    private static final String SCHEMA = "https://opentelemetry.io/schemas/1.44.0";
    private static final String JSON_RPC = "jsonrpc";
    private static final String OTHER = "_OTHER";

    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("rpc.system.name");
    private static final AttributeKey<String> VERSION = AttributeKey.stringKey("jsonrpc.protocol.version");
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("rpc.method");
    private static final AttributeKey<String> ORIGINAL_METHOD = AttributeKey.stringKey("rpc.method_original");
    private static final AttributeKey<String> REQUEST_ID = AttributeKey.stringKey("jsonrpc.request.id");
    private static final AttributeKey<String> STATUS_CODE = AttributeKey.stringKey("rpc.response.status_code");
    private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
    /** Not of the conventions: by which the caller and the log call the failure. */
    private static final AttributeKey<String> INCIDENT = AttributeKey.stringKey("switchboard.incident");

    private final Tracer tracer;
    private final Function<String, Optional<String>> properName;

    RpcSpans(OpenTelemetry telemetry, String version, Function<String, Optional<String>> properName) {
        this.tracer = telemetry
                .tracerBuilder(SCOPE)
                .setInstrumentationVersion(version)
                .setSchemaUrl(SCHEMA)
                .build();
        this.properName = properName;
    }

    /** Starts the span of a request, or of something that is none. */
    Span start(Context parent, RpcRequest request, long epochNanos) {
        Optional<String> method = Optional.ofNullable(request).flatMap(known -> properName.apply(known.method()));
        SpanBuilder span = tracer.spanBuilder(method.orElse(JSON_RPC))
                .setParent(parent)
                .setSpanKind(SpanKind.SERVER)
                .setStartTimestamp(epochNanos, TimeUnit.NANOSECONDS)
                .setAttribute(SYSTEM, JSON_RPC)
                .setAttribute(VERSION, "2.0");
        if (request != null) {
            describe(span, request, method.orElse(OTHER));
        }
        return span.startSpan();
    }

    private static void describe(SpanBuilder span, RpcRequest request, String method) {
        span.setAttribute(METHOD, method);
        if (!request.method().equals(method)) {
            span.setAttribute(ORIGINAL_METHOD, request.method());
        }
        if (!request.isNotification() && !request.id().equals(RpcId.NULL)) {
            span.setAttribute(REQUEST_ID, bare(request.id().text()));
        }
    }

    /** A string's own text, without the quotes of JSON. */
    private static String bare(String id) {
        return id.startsWith("\"") ? id.substring(1, id.length() - 1) : id;
    }

    /** Says with which error a call or a whole message was answered. */
    static void failed(Span span, RpcError error) {
        String code = Integer.toString(error.code());
        span.setStatus(StatusCode.ERROR);
        span.setAttribute(STATUS_CODE, code);
        span.setAttribute(ERROR_TYPE, code);
        error.incident().ifPresent(incident -> span.setAttribute(INCIDENT, incident));
    }

    /** Says that the caller did not get the reply. */
    static void undelivered(Span span) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute(ERROR_TYPE, UNDELIVERED);
    }
}
