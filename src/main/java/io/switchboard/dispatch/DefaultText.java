package io.switchboard.dispatch;

import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;

/** Turns the text of {@link RpcParam#defaultValue} into a value, once, when the server starts. */
final class DefaultText {

    /** The factory methods of one text that the JDK's and other value classes have, the most usual first. */
    private static final List<String> FACTORIES = List.of("valueOf", "parse", "of", "fromString");

    private DefaultText() {}

    /**
     * Reads a default.
     *
     * @throws IllegalArgumentException when the type has no way to read text, or does not accept this one
     */
    static Object read(String text, Class<?> type) {
        Object value = parse(text, type);
        if ((value instanceof Double || value instanceof Float) && !isKept(text, ((Number) value).doubleValue())) {
            throw new IllegalArgumentException("\"" + text + "\" is out of range of the type " + type.getTypeName());
        }
        return value;
    }

    /** Tells whether a number became neither infinite nor zero unless its text says so. */
    private static boolean isKept(String text, double value) {
        if (Double.isInfinite(value)) {
            return text.contains("Infinity");
        }
        String digits = text.split("[eEpP]", 2)[0];
        return value != 0 || digits.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    private static Object parse(String text, Class<?> type) {
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        if (boxed.isAssignableFrom(String.class)) {
            return text;
        }
        if (boxed == Boolean.class && !text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("\"" + text + "\" is no boolean");
        }
        if (boxed == Character.class && text.length() == 1) {
            return text.charAt(0);
        }
        try {
            for (String factory : FACTORIES) {
                for (Method method : boxed.getMethods()) {
                    if (method.getName().equals(factory)
                            && Modifier.isStatic(method.getModifiers())
                            && boxed.isAssignableFrom(method.getReturnType())
                            && takesText(method)) {
                        // A public method of a class that is not public itself, such as an enum beside its service.
                        method.trySetAccessible();
                        return method.invoke(null, text);
                    }
                }
            }
            return boxed.getConstructor(String.class).newInstance(text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no default for the type " + type.getTypeName(), e);
        }
    }

    private static boolean takesText(Executable factory) {
        return factory.getParameterCount() == 1
                && CharSequence.class.isAssignableFrom(factory.getParameterTypes()[0])
                && factory.getParameterTypes()[0].isAssignableFrom(String.class);
    }
}
