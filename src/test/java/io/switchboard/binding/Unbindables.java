package io.switchboard.binding;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Classes that JSON cannot be bound to, each for another reason. */
@SuppressWarnings("unused")
public final class Unbindables {
    private Unbindables() {}

    public abstract static class Incomplete {}

    public static class NeedsArgument {
        public NeedsArgument(int number) {}
    }

    public static class PrivateConstructor {
        private PrivateConstructor() {}
    }

    static class NotPublic {}

    record NotPublicRecord(int number) {}

    public record TwoConstructors(int number) {
        public TwoConstructors() {
            this(0);
        }
    }

    public class Inner {}

    public record Unbindable(List<Map<String, InputStream>> streams) {}

    public static class TwoSetters {
        public void setValue(int value) {}

        public void setValue(String value) {}
    }

    public static class Clash {
        @JsonbProperty("same")
        public int first;

        @JsonbProperty("same")
        public int second;
    }

    public static class TwoCreators {
        @JsonbCreator
        public TwoCreators(@JsonbProperty("a") int a) {}

        @JsonbCreator
        public static TwoCreators of(@JsonbProperty("b") int b) {
            return null;
        }
    }

    public static class WrongFormat {
        @JsonbDateFormat("dd")
        public String text;
    }

    public static class Bounded<T extends Comparable<T>> {
        public T value;
    }
}
