package io.switchboard.binding;

import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbVisibility;
import jakarta.json.bind.config.BinaryDataStrategy;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.json.bind.serializer.JsonbDeserializer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What a {@link JsonbConfig} says about reading, and whether the shapes can follow it. */
final class BindingConfig {
    private static final Set<String> SUPPORTED = Set.of(
            JsonbConfig.ADAPTERS,
            JsonbConfig.BINARY_DATA_STRATEGY,
            JsonbConfig.CREATOR_PARAMETERS_REQUIRED,
            JsonbConfig.DATE_FORMAT,
            JsonbConfig.DESERIALIZERS,
            JsonbConfig.ENCODING,
            JsonbConfig.FORMATTING,
            JsonbConfig.LOCALE,
            JsonbConfig.NULL_VALUES,
            JsonbConfig.PROPERTY_NAMING_STRATEGY,
            JsonbConfig.PROPERTY_ORDER_STRATEGY,
            JsonbConfig.PROPERTY_VISIBILITY_STRATEGY,
            JsonbConfig.SERIALIZERS);

    private final Map<String, Object> settings;
    private final Function<String, String> naming;
    private final Map<Type, Type> adapters = new HashMap<>();
    private final Map<Type, Boolean> deserializers = new HashMap<>();

    /** Reads the configuration; throws an IllegalArgumentException when it has what the shapes do not know about. */
    BindingConfig(JsonbConfig config) {
        settings = config.getAsMap();
        Set<String> unknown = new TreeSet<>(settings.keySet());
        unknown.removeAll(SUPPORTED);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unsupported settings of JSON-B: " + unknown);
        }
        naming = naming(settings.get(JsonbConfig.PROPERTY_NAMING_STRATEGY));
        for (Object adapter : components(JsonbConfig.ADAPTERS)) {
            Class<?> type = adapter.getClass();
            adapters.putIfAbsent(bound(type, JsonbAdapter.class), Customization.adapted(type));
        }
        for (Object deserializer : components(JsonbConfig.DESERIALIZERS)) {
            deserializers.putIfAbsent(bound(deserializer.getClass(), JsonbDeserializer.class), true);
        }
    }

    private List<Object> components(String setting) {
        return settings.get(setting) instanceof Object[] found ? List.of(found) : List.of();
    }

    private static Type bound(Class<?> component, Class<?> kind) {
        return ResolvedTypes.seenFrom(component).resolve(kind.getTypeParameters()[0]);
    }

    private static Function<String, String> naming(Object strategy) {
        if (strategy == null) {
            return Function.identity();
        }
        if (strategy instanceof PropertyNamingStrategy own) {
            return own::translateName;
        }
        return switch ((String) strategy) {
            case PropertyNamingStrategy.IDENTITY -> Function.identity();
            case PropertyNamingStrategy.LOWER_CASE_WITH_DASHES -> name -> MemberNaming.lowerCase(name, '-');
            case PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES -> name -> MemberNaming.lowerCase(name, '_');
            case PropertyNamingStrategy.UPPER_CAMEL_CASE -> MemberNaming::upperCase;
            case PropertyNamingStrategy.UPPER_CAMEL_CASE_WITH_SPACES ->
                name -> MemberNaming.separate(MemberNaming.upperCase(name), ' ');
            // Ignoring case, Yasson loses the parameters of creators.
            default -> throw new IllegalArgumentException("unsupported naming strategy of JSON-B: " + strategy);
        };
    }

    /** Tells whether nothing is configured. */
    boolean isEmpty() {
        return settings.isEmpty();
    }

    /** Returns the name that a property without a name of its own has in JSON. */
    String jsonName(String property) {
        return naming.apply(property);
    }

    /** Returns the format of dates that have none of their own, or null. */
    DatePattern dates() {
        return settings.get(JsonbConfig.DATE_FORMAT) instanceof String pattern
                        && !pattern.equals(JsonbDateFormat.DEFAULT_FORMAT)
                ? new DatePattern(pattern, locale())
                : null;
    }

    /** Returns the language of number formats that name none. */
    Locale locale() {
        return settings.get(JsonbConfig.LOCALE) instanceof Locale locale ? locale : Locale.getDefault();
    }

    /** Tells whether byte arrays are strings. */
    boolean base64() {
        Object strategy = settings.get(JsonbConfig.BINARY_DATA_STRATEGY);
        return strategy != null && !strategy.equals(BinaryDataStrategy.BYTE);
    }

    /** Tells whether writing a scalar may mean anything else than writing it. */
    boolean customizesScalars() {
        return settings.containsKey(JsonbConfig.ADAPTERS) || settings.containsKey(JsonbConfig.SERIALIZERS);
    }

    /** Returns the type that a configured adapter makes values of a type from, or null. */
    Type adapted(Type type) {
        return find(adapters, type);
    }

    /** Tells whether a configured deserializer reads values of a type. */
    boolean isCustom(Type type) {
        return find(deserializers, type) != null;
    }

    /** Looks for a type, the interfaces of its class, then its superclass, as Yasson does. */
    private static <T> T find(Map<Type, T> components, Type type) {
        if (components.isEmpty() || components.containsKey(type)) {
            return components.get(type);
        }
        Class<?> raw = ResolvedTypes.erase(type);
        for (Class<?> implemented : raw.getInterfaces()) {
            if (components.containsKey(implemented)) {
                return components.get(implemented);
            }
        }
        Class<?> parent = raw.getSuperclass();
        return parent == null || parent == Object.class ? null : find(components, parent);
    }

    /** Returns the rule for which properties of a class are seen, or null for the usual one: the public ones. */
    PropertyVisibilityStrategy visibility(Class<?> raw) {
        List<Annotation> annotations = new ArrayList<>(List.of(raw.getDeclaredAnnotations()));
        annotations.addAll(Annotations.of(raw.getPackage()));
        JsonbVisibility annotation = Annotations.find(annotations, JsonbVisibility.class);
        if (annotation == null) {
            return (PropertyVisibilityStrategy) settings.get(JsonbConfig.PROPERTY_VISIBILITY_STRATEGY);
        }
        try {
            return annotation.value().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "the visibility strategy of " + raw.getName() + " has no constructor", e);
        }
    }
}
