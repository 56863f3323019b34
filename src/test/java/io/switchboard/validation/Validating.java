package io.switchboard.validation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.dispatch.ListParams;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.Params;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import io.switchboard.message.TransportContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Calls the annotated methods of an object with validation around them, for a whole class of tests. */
final class Validating implements AfterAllCallback {

    private final BeanValidation validation = new BeanValidation(type -> Optional.empty());
    private final RpcDispatcher dispatcher;

    private Validating(Object service) {
        dispatcher = RpcDispatcher.builder()
                .around(validation::around)
                .service("", service)
                .build();
    }

    static Validating of(Object service) {
        return new Validating(service);
    }

    RpcResponse call(List<Locale> locales, String method, Params params) {
        return dispatcher.dispatch(new RpcRequest(new RpcId("1"), method, params), new Reader(locales));
    }

    Object result(String method, Object... arguments) {
        RpcResponse response = call(List.of(), method, ListParams.of(arguments));
        assertFalse(response.isFailure(), () -> String.valueOf(response.error()));
        return response.result();
    }

    RpcError error(List<Locale> locales, String method, Params params) {
        RpcResponse response = call(locales, method, params);
        assertTrue(response.isFailure(), () -> "result: " + response.result());
        return response.error();
    }

    RpcError error(String method, Object... arguments) {
        return error(List.of(), method, ListParams.of(arguments));
    }

    /** The violations of a call by position. */
    List<Violation> violations(String method, Object... arguments) {
        return violationsIn(error(method, arguments));
    }

    /** The violations of a call by name. */
    List<Violation> violationsNamed(String method, Map<String, ?> arguments) {
        return violationsIn(error(List.of(), method, ListParams.named(arguments)));
    }

    /** The one message that a caller gets who likes to read some languages. */
    String message(List<Locale> locales, String method, Object... arguments) {
        return violationsIn(error(locales, method, ListParams.of(arguments)))
                .get(0)
                .message();
    }

    static List<Violation> violationsIn(RpcError error) {
        Map<?, ?> data = (Map<?, ?>) error.data();
        return ((List<?>) data.get("violations"))
                .stream().map(Violation.class::cast).toList();
    }

    /** The only path that a call by position violates something at. */
    String path(String method, Object... arguments) {
        List<Violation> violations = violations(method, arguments);
        return violations.size() == 1 ? violations.get(0).path() : violations.toString();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        validation.close();
    }

    private record Reader(List<Locale> locales) implements TransportContext {

        @Override
        public String transport() {
            return "test";
        }
    }
}
