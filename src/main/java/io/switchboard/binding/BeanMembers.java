package io.switchboard.binding;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The members that Yasson 3.0.4 gives the beans and records of a class when they are in the JSON. */
final class BeanMembers {
    /**
     * One of them.
     *
     * @param type as it is declared, perhaps with type variables of the class
     * @param customization what annotations say
     */
    record Member(Type type, Customization customization) {}

    private final Class<?> raw;
    private final BindingConfig config;

    BeanMembers(Class<?> raw, BindingConfig config) {
        this.raw = raw;
        this.config = config;
    }

    /** Returns the members by their names in JSON. */
    Map<String, Member> byName() {
        Map<String, BeanProperty> properties = properties(raw);
        Map<String, Member> creator = new LinkedHashMap<>();
        Executable executable = creator();
        if (executable != null) {
            for (int i = 0; i < executable.getParameterCount(); i++) {
                Parameter parameter = executable.getParameters()[i];
                String name = parameterName(executable, i);
                creator.put(name, member(parameter, properties.get(name)));
            }
        }
        Map<String, Member> members = new HashMap<>();
        for (BeanProperty property : properties.values()) {
            if (property.writable(config)) {
                members.put(
                        property.jsonName(config), new Member(property.type(config), property.customization(config)));
            }
        }
        members.putAll(creator);
        return members;
    }

    /** Returns the name in JSON that a property is read from; its own when it is read from none. */
    String jsonName(String property) {
        Executable executable = creator();
        if (executable != null) {
            String[] names = propertyNames(executable);
            for (int i = 0; i < executable.getParameterCount(); i++) {
                String own = names != null ? names[i] : executable.getParameters()[i].getName();
                if (own.equals(property)) {
                    return parameterName(executable, i);
                }
            }
        }
        BeanProperty found = properties(raw).get(property);
        return found != null && found.writable(config) ? found.jsonName(config) : property;
    }

    /** Returns the constructor or static method that makes the beans; null when it is the one without parameters. */
    Executable creator() {
        List<Executable> annotated = Stream.<Executable>concat(
                        Stream.of(raw.getDeclaredConstructors()),
                        Stream.of(raw.getDeclaredMethods()).filter(method -> Modifier.isStatic(method.getModifiers())))
                .filter(executable -> Annotations.find(Annotations.of(executable), JsonbCreator.class) != null)
                .toList();
        if (annotated.size() > 1) {
            throw new IllegalArgumentException(raw.getName() + " has more than one creator");
        }
        if (annotated.size() == 1) {
            return annotated.get(0);
        }
        Constructor<?>[] constructors = raw.getDeclaredConstructors();
        if (raw.isRecord() && constructors.length == 1) {
            return constructors[0];
        }
        List<Constructor<?>> named = Stream.of(constructors)
                .filter(constructor -> Modifier.isPublic(constructor.getModifiers()))
                .filter(constructor -> constructorProperties(constructor) != null)
                .toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    /** Returns the value of {@code java.beans.ConstructorProperties}, whose module need not be there; or null. */
    private static String[] constructorProperties(Executable executable) {
        for (Annotation annotation : executable.getDeclaredAnnotations()) {
            if (annotation.annotationType().getName().equals("java.beans.ConstructorProperties")) {
                try {
                    return (String[])
                            annotation.annotationType().getMethod("value").invoke(annotation);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return null;
    }

    /** Returns what {@code java.beans.ConstructorProperties} calls the parameters, where that counts; or null. */
    private String[] propertyNames(Executable creator) {
        boolean declared = raw.isRecord() || Annotations.find(Annotations.of(creator), JsonbCreator.class) != null;
        return declared ? null : constructorProperties(creator);
    }

    private String parameterName(Executable executable, int index) {
        Parameter parameter = executable.getParameters()[index];
        String[] names = propertyNames(executable);
        if (names != null) {
            return names[index];
        }
        JsonbProperty property = parameter.getAnnotation(JsonbProperty.class);
        return property != null && !property.value().isEmpty()
                ? property.value()
                : config.jsonName(parameter.getName());
    }

    private Member member(Parameter parameter, BeanProperty property) {
        JsonbDateFormat dateFormat = parameter.getAnnotation(JsonbDateFormat.class);
        DatePattern dates = dateFormat == null
                ? property == null ? config.dates() : property.dates(config)
                : DatePattern.of(dateFormat);
        JsonbNumberFormat numberFormat = parameter.getAnnotation(JsonbNumberFormat.class);
        NumberPattern numbers = numberFormat == null
                ? property == null ? null : property.numbers(config)
                : NumberPattern.of(numberFormat, config.locale());
        Type type = parameter.getParameterizedType();
        return new Member(type, Customization.ofMember(Annotations.of(parameter), type, dates, numbers));
    }

    private static Map<String, BeanProperty> properties(Class<?> type) {
        if (type == null || type == Object.class) {
            return new HashMap<>();
        }
        Map<String, BeanProperty> all = properties(type.getSuperclass());
        declared(type).forEach((name, property) -> all.merge(name, property, (parent, child) -> child.over(parent)));
        return all;
    }

    private static Map<String, BeanProperty> declared(Class<?> type) {
        Map<String, BeanProperty> found = new HashMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (!field.isSynthetic()) {
                found.computeIfAbsent(field.getName(), name -> new BeanProperty(name, type))
                        .field(field);
            }
        }
        Set<String> components = new HashSet<>(found.keySet());
        for (Method method : type.getDeclaredMethods()) {
            boolean component =
                    type.isRecord() && method.getParameterCount() == 0 && components.contains(method.getName());
            if ((component || isAccessor(method)) && !method.isBridge()) {
                String property = type.isRecord() ? method.getName() : propertyName(method.getName());
                found.computeIfAbsent(property, name -> new BeanProperty(name, type))
                        .method(method);
            }
        }
        for (Class<?> implemented : Annotations.interfaces(type)) {
            declaredByInterface(implemented, type, found);
        }
        return found;
    }

    private static void declaredByInterface(Class<?> implemented, Class<?> type, Map<String, BeanProperty> found) {
        for (Method method : implemented.getDeclaredMethods()) {
            if (isAccessor(method)) {
                String name = propertyName(method.getName());
                BeanProperty property = method.isDefault()
                        ? found.computeIfAbsent(name, missing -> new BeanProperty(missing, type))
                        : found.get(name);
                if (property != null) {
                    property.interfaceMethod(method);
                }
            }
        }
    }

    /** Tells whether a method is a getter or setter by its name. */
    static boolean isAccessor(Method method) {
        String name = method.getName();
        return method.getParameterCount() == 0 && (name.startsWith("get") || name.startsWith("is"))
                || method.getParameterCount() == 1 && name.startsWith("set");
    }

    private static String propertyName(String method) {
        String name = method.substring(method.startsWith("is") ? 2 : 3);
        boolean acronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return name.isEmpty() || acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
