package io.switchboard.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.dispatch.ListParams;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.message.RpcError;
import io.switchboard.message.RpcId;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.TransportContext;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Containers that have a factory of their own. */
class ContainerFactoryTest {

    public static class Service {

        @RpcMethod
        public void word(@NotBlank String word) {}

        @RpcMethod
        public void named(@Valid Named named) {}
    }

    /** Says where it came from. */
    private static final class Loud extends ParameterMessageInterpolator {

        @Override
        public String interpolate(String message, Context context, java.util.Locale locale) {
            return "the container says: " + super.interpolate(message, context, locale);
        }
    }

    private final ValidatorFactory factory = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new Loud())
            .buildValidatorFactory();

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void nameMembersThemselves() {
        assertEquals(
                "params[0].name",
                Validating.violationsIn(error("named", new Named(""))).get(0).path());
    }

    private RpcError errorOfACall() {
        return error("word", "");
    }

    private RpcError error(String method, Object argument) {
        try (BeanValidation validation = new BeanValidation(
                type -> type == ValidatorFactory.class ? Optional.of(factory) : Optional.empty(),
                (type, property) -> "renamed")) {
            return RpcDispatcher.builder()
                    .around(validation::around)
                    .service("", new Service())
                    .build()
                    .dispatch(
                            new RpcRequest(new RpcId("1"), method, ListParams.of(argument)),
                            TransportContext.named("test"))
                    .error();
        }
    }

    @Test
    void areTakenAtTheirWord() {
        assertEquals(
                "the container says: must not be blank",
                Validating.violationsIn(errorOfACall()).get(0).message());
    }

    @Test
    void keepTheirFactoryWhenTheServerCloses() {
        errorOfACall();
        assertEquals(
                1, factory.getValidator().validateValue(Named.class, "name", "").size());
    }

    record Named(@NotBlank String name) {}
}
