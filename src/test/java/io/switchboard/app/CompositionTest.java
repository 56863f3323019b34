package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.LogRecorder;
import io.switchboard.RecordingLog;
import io.switchboard.cdi.RpcExtension;
import io.switchboard.cdi.RpcService;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.transport.QueueTransport;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is right only when the rooms are plugged together as they should be. */
@ExtendWith(RecordingLog.class)
class CompositionTest {

    public record Line(@JsonbProperty("qty") @Positive int quantity) {}

    @RpcService("lines")
    public static class Lines {
        @RpcMethod
        public void add(@Valid Line line) {}
    }

    private static String reply(Class<?> beanClass, String message) throws Exception {
        Settings settings =
                SettingsOptions.read(new SettingsSource(name -> null, name -> null, name -> null, name -> null));
        QueueTransport queue = new QueueTransport();
        try (WeldContainer container = new Weld()
                        .disableDiscovery()
                        .addBeanClasses(beanClass)
                        .addExtension(new RpcExtension())
                        .initialize();
                Composition composition = new Composition(queue, container.getBeanManager(), settings)) {
            composition.server().start();
            byte[] reply = queue.send(message.getBytes(StandardCharsets.UTF_8))
                    .get(30, TimeUnit.SECONDS)
                    .orElseThrow();
            return new String(reply, StandardCharsets.UTF_8);
        }
    }

    private static class NoService {}

    private static long warnings(LogRecorder log) {
        return log.messages().stream()
                .filter(message ->
                        message.startsWith("no bean with @RpcService was found, so there is nothing to call"))
                .count();
    }

    @Test
    void anApplicationWithoutServicesIsTold(LogRecorder log) throws Exception {
        reply(NoService.class, "{\"jsonrpc\":\"2.0\",\"method\":\"none\",\"id\":1}");
        assertEquals(1, warnings(log));
    }

    @Test
    void anApplicationWithServicesIsNotTold(LogRecorder log) throws Exception {
        reply(Lines.class, "{\"jsonrpc\":\"2.0\",\"method\":\"none\",\"id\":1}");
        assertEquals(0, warnings(log));
    }

    @Test
    void violationsHaveTheNamesThatTheBindingReads() throws Exception {
        String reply =
                reply(Lines.class, "{\"jsonrpc\":\"2.0\",\"method\":\"lines.add\",\"params\":[{\"qty\":0}],\"id\":1}");
        assertTrue(reply.contains("\"path\":\"params[0].qty\""), reply);
    }
}
