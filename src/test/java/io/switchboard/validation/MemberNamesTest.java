package io.switchboard.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.switchboard.binding.JsonBinding;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.protocol.jsonrpc.Calls;
import io.switchboard.protocol.jsonrpc.JsonRpcLimits;
import io.switchboard.protocol.jsonrpc.JsonRpcProtocol;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members that JSON-B renames: callers are told the names that they have sent. */
class MemberNamesTest {

    private static final Pattern PATH = Pattern.compile("\"path\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    public static class ByField {
        @JsonbProperty("qty")
        @Positive
        public int quantity;
    }

    public static class BySetter {
        private int quantity;

        @Positive
        public int getQuantity() {
            return quantity;
        }

        @JsonbProperty("qty")
        public void setQuantity(int value) {
            quantity = value;
        }
    }

    public static class ByGetter {
        private int quantity;

        @Positive
        @JsonbProperty("qty")
        public int getQuantity() {
            return quantity;
        }

        public void setQuantity(int value) {
            quantity = value;
        }
    }

    public static class ByCreator {
        @Positive
        private final int quantity;

        @JsonbCreator
        public ByCreator(@JsonbProperty("qty") int quantity) {
            this.quantity = quantity;
        }
    }

    public static class Heir extends ByField {}

    public record Line(@JsonbProperty("qty") @Positive int quantity, int other) {}

    public record Cart(
            @JsonbProperty("all-lines") List<@Valid Line> lines,
            @JsonbProperty("by") Map<String, @Valid Line> lineByName,
            @JsonbProperty("one") @Valid Line single,
            @JsonbProperty("numbers") List<@Positive Integer> counts) {}

    @JsonbTypeInfo(key = "kind", value = @JsonbSubtype(alias = "circle", type = Circle.class))
    public interface Form {}

    public static class Circle implements Form {
        @JsonbProperty("r")
        @Positive
        public double radius;
    }

    public record Inner(@Positive int itemCount) {}

    public record Outer(@Valid Inner singleLine) {}

    public static class Service {

        @RpcMethod
        public void field(@Valid ByField x) {}

        @RpcMethod
        public void setter(@Valid BySetter x) {}

        @RpcMethod
        public void getter(@Valid ByGetter x) {}

        @RpcMethod
        public void creator(@Valid ByCreator x) {}

        @RpcMethod
        public void heir(@Valid Heir x) {}

        @RpcMethod
        public void component(@Valid Line x) {}

        @RpcMethod
        public void list(List<@Valid Line> x) {}

        @RpcMethod
        public void array(@Valid Line[] x) {}

        @RpcMethod
        public void set(Set<@Valid Line> x) {}

        @RpcMethod
        public void map(Map<String, @Valid Line> x) {}

        @RpcMethod
        public void maybe(Optional<@Valid Line> x) {}

        @RpcMethod
        public void cart(@Valid Cart x) {}

        @RpcMethod
        public void form(@Valid Form x) {}

        @RpcMethod
        public void strategy(@Valid Outer x) {}

        @RpcMethod
        public void key(Map<String, @Positive Integer> x) {}
    }

    /** Sends one argument by name, as JSON, and gives the path of what it violates. */
    private static String path(JsonbConfig config, String method, String argument) {
        try (JsonBinding binding = new JsonBinding(config);
                BeanValidation validation = new BeanValidation(type -> Optional.empty(), binding::memberName);
                Calls calls = new Calls(
                        new JsonRpcProtocol(JsonRpcLimits.DEFAULTS, binding),
                        RpcDispatcher.builder()
                                .around(validation::around)
                                .service("", new Service())
                                .build())) {
            String reply = calls.call(method, "{\"x\":" + argument.replace('\'', '"') + "}");
            Matcher path = PATH.matcher(reply);
            return path.find() ? path.group(1).replace("\\", "") : reply;
        }
    }

    private static String path(String method, String argument) {
        return path(new JsonbConfig(), method, argument);
    }

    @ParameterizedTest
    @CsvSource({"field", "setter", "creator", "heir", "component"})
    void ofBeansAndRecordsAreTheCallers(String method) {
        assertEquals("params.x.qty", path(method, "{'qty':0}"));
    }

    @Test
    void ofGettersAreForResultsOnly() {
        assertEquals("params.x.quantity", path("getter", "{'quantity':0,'qty':1}"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "list; [{'qty':1},{'qty':0}]; params.x[1].qty",
                "array; [{'qty':1},{'qty':0}]; params.x[1].qty",
                "set; [{'qty':0}]; params.x[].qty",
                "map; {'tea':{'qty':0}}; params.x.tea.qty",
                "maybe; {'qty':0}; params.x.qty",
                "form; {'kind':'circle','r':0}; params.x.r"
            },
            delimiter = ';')
    void insideOtherValuesAreTheCallers(String method, String argument, String path) {
        assertEquals(path, path(method, argument));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "{'all-lines':[{'qty':1},{'qty':0}]}; params.x[\"all-lines\"][1].qty",
                "{'by':{'tea':{'qty':0}}}; params.x.by.tea.qty",
                "{'one':{'qty':0}}; params.x.one.qty",
                "{'numbers':[1,0]}; params.x.numbers[1]"
            },
            delimiter = ';')
    void onEveryStepAreTheCallers(String argument, String path) {
        assertEquals(path, path("cart", argument));
    }

    @Test
    void ofMapsAreWhateverTheCallerSends() {
        assertEquals("params.x.quantity", path("key", "{'quantity':0}"));
    }

    @Test
    void followTheNamingStrategy() {
        JsonbConfig config =
                new JsonbConfig().withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES);
        assertEquals("params.x.single_line.item_count", path(config, "strategy", "{'single_line':{'item_count':0}}"));
    }
}
