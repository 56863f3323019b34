package io.switchboard;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Records the log of every test of a class, and gives the {@link LogRecorder} to those that ask for it. */
public final class RecordingLog implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private LogRecorder recorder;

    @Override
    public void beforeEach(ExtensionContext context) {
        recorder = new LogRecorder();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        recorder.close();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LogRecorder.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return recorder;
    }
}
