package io.switchboard.binding;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbVisibility;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import java.beans.ConstructorProperties;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;

/** Classes that use the rules by which JSON-B finds members, each in its own way. */
@SuppressWarnings("unused")
public final class Beans {
    private Beans() {}

    public static class Fields {
        public int open;
        public final int fixed = 1;
        public transient int passing;
        public static int shared;
        protected int guarded;
        int near;
        private int hidden;

        @JsonbTransient
        public int ignored;

        @JsonbProperty("re-named")
        public int named;
    }

    public static class Accessors {
        private int plain;
        private boolean flag;
        private String URL;
        private int readOnly;
        private int writeOnly;
        public int closedByGetter;
        public int closedBySetter;
        private final int fixed = 1;

        public void setPlain(int value) {}

        public boolean isFlag() {
            return flag;
        }

        public void setFlag(boolean value) {}

        public String getURL() {
            return URL;
        }

        public void setURL(String value) {}

        public int getReadOnly() {
            return readOnly;
        }

        public void setWriteOnly(long value) {}

        private int getClosedByGetter() {
            return 0;
        }

        void setClosedBySetter(int value) {}

        public void setFixed(int value) {}

        public static void setStatically(int value) {}

        public Accessors setFluent(String value) {
            return this;
        }

        public void setTwo(int first, int second) {}

        protected void setGuarded(int value) {}
    }

    public static class Annotated {
        @JsonbProperty("a")
        private int onField;

        private int onSetter;
        private int onGetter;

        @JsonbTransient
        private int transientField;

        private int transientGetter;
        private int transientSetter;

        public void setOnField(int value) {}

        @JsonbProperty("b")
        public void setOnSetter(int value) {}

        @JsonbProperty("c")
        public int getOnGetter() {
            return onGetter;
        }

        public void setOnGetter(int value) {}

        public void setTransientField(int value) {}

        @JsonbTransient
        public int getTransientGetter() {
            return 0;
        }

        public void setTransientGetter(int value) {}

        @JsonbTransient
        public void setTransientSetter(int value) {}
    }

    public static class Parent<T> {
        public T generic;
        public int shadowed;
        private int merged;
        private int ignored;

        @JsonbTransient
        public int ignoredInParent;

        public int getMerged() {
            return merged;
        }

        public void setOverridden(T value) {}

        public void setList(List<T> value) {}
    }

    public static class Child extends Parent<Short> implements Named {
        public long shadowed;
        public int ignoredInParent;

        public void setMerged(int value) {}

        @Override
        public void setOverridden(Short value) {}

        @Override
        public void setTitle(String value) {}
    }

    public interface Named {
        @JsonbProperty("heading")
        void setTitle(String value);

        default void setNick(String value) {}
    }

    public static class ByCreator {
        public int extra;
        public int first;

        @JsonbCreator
        public ByCreator(@JsonbProperty("first") int first, String second) {}

        public void setSecond(int value) {}

        public void setThird(long value) {}
    }

    public static class ByFactory {
        @JsonbCreator
        public static ByFactory of(@JsonbProperty("n") byte number) {
            return new ByFactory();
        }
    }

    public static class ByProperties {
        @ConstructorProperties({"x", "y"})
        public ByProperties(int a, String b) {}
    }

    public record Plain(
            int number,
            @JsonbProperty("txt") String text,
            @JsonbTransient boolean odd) {
        public int getNumber() {
            return number;
        }

        public void setMore(String value) {}
    }

    public record Chosen(int number) {
        public Chosen(int number, String ignored) {
            this(number);
        }

        @JsonbCreator
        public static Chosen of(@JsonbProperty("long") long number) {
            return new Chosen((int) number);
        }
    }

    @JsonbVisibility(EverythingVisible.class)
    public static class Exposed {
        private int hidden;
        int near;
        private final int fixed = 1;

        private void setQuiet(String value) {}
    }

    public static class EverythingVisible implements PropertyVisibilityStrategy {
        @Override
        public boolean isVisible(Field field) {
            return true;
        }

        @Override
        public boolean isVisible(Method method) {
            return true;
        }
    }

    public static class Nameless {
        public void set(int value) {}
    }

    @Retention(RetentionPolicy.RUNTIME)
    @JsonbProperty("stereotyped")
    public @interface Stereotype {}

    public static class Stereotyped {
        @Stereotype
        public int field;
    }

    public static class camelCaseNames {
        public int firstName;
        public int aURL;
        public int x;
    }
}
