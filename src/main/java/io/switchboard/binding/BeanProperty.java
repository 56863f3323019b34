package io.switchboard.binding;

import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/** A field, its getter and its setter, gathered from a class and its supertypes (Jakarta JSON Binding 3.0 §3.7). */
final class BeanProperty {
    final String name;
    private final Class<?> owner;
    private Field field;
    private Method getter;
    private Method setter;
    private final List<Annotation> ofGetter = new ArrayList<>();
    private final List<Annotation> ofSetter = new ArrayList<>();
    private boolean parentIgnored;

    BeanProperty(String name, Class<?> owner) {
        this.name = name;
        this.owner = owner;
    }

    void field(Field found) {
        field = found;
    }

    /** Takes a getter or setter of the class itself. */
    void method(Method method) {
        boolean sets = method.getParameterCount() == 1;
        if (sets && setter != null && (Modifier.isPublic(method.getModifiers() | setter.getModifiers()))) {
            throw new IllegalArgumentException(owner.getName() + " has two setters of " + name);
        }
        if (sets) {
            setter = method;
        } else {
            getter = method;
        }
        (sets ? ofSetter : ofGetter).addAll(Annotations.of(method));
    }

    /** Takes a getter or setter of an interface: its annotations, and itself when there is no other. */
    void interfaceMethod(Method method) {
        boolean sets = method.getParameterCount() == 1;
        if (method.isDefault() && sets && setter == null) {
            setter = method;
        } else if (method.isDefault() && !sets && getter == null) {
            getter = method;
        }
        (sets ? ofSetter : ofGetter).addAll(List.of(method.getDeclaredAnnotations()));
    }

    /** Makes one property of what a class and its superclass have under the same name. */
    BeanProperty over(BeanProperty parent) {
        BeanProperty merged = new BeanProperty(name, owner);
        merged.field = field != null ? field : parent.field;
        merged.getter = moreSpecific(getter, parent.getter);
        merged.setter = moreSpecific(setter, parent.setter);
        merged.ofGetter.addAll(Annotations.of(merged.getter));
        merged.ofSetter.addAll(Annotations.of(merged.setter));
        merged.parentIgnored = parent.ignored();
        return merged;
    }

    private static Method moreSpecific(Method current, Method parent) {
        boolean parentWins = current == null || (parent != null && current.isDefault() && !parent.isDefault());
        return parentWins ? parent : current;
    }

    private boolean ignored() {
        return parentIgnored
                || Annotations.find(Annotations.of(field), JsonbTransient.class) != null
                || Annotations.find(ofSetter, JsonbTransient.class) != null;
    }

    private boolean setterVisible(PropertyVisibilityStrategy strategy) {
        if (setter == null || Modifier.isStatic(setter.getModifiers())) {
            return false;
        }
        return strategy == null ? Modifier.isPublic(setter.getModifiers()) : strategy.isVisible(setter);
    }

    private boolean fieldVisible(PropertyVisibilityStrategy strategy) {
        if (field == null) {
            return false;
        }
        if (strategy != null) {
            return strategy.isVisible(field);
        }
        return Modifier.isPublic(field.getModifiers()) && (setter == null || Modifier.isPublic(setter.getModifiers()));
    }

    /** Tells whether Yasson would set this property. */
    boolean writable(BindingConfig config) {
        int fixed = Modifier.TRANSIENT | Modifier.STATIC | Modifier.FINAL;
        if (ignored() || (field != null && (field.getModifiers() & fixed) != 0)) {
            return false;
        }
        PropertyVisibilityStrategy strategy = config.visibility(owner);
        return setterVisible(strategy) || fieldVisible(strategy);
    }

    /** Returns the name in JSON to read this property from. */
    String jsonName(BindingConfig config) {
        return Stream.of(ofSetter, Annotations.of(field))
                .map(annotations -> Annotations.find(annotations, JsonbProperty.class))
                .filter(annotation -> annotation != null && !annotation.value().isEmpty())
                .map(JsonbProperty::value)
                .findFirst()
                .orElseGet(() -> config.jsonName(name));
    }

    private Type propertyType() {
        if (field != null) {
            return field.getGenericType();
        }
        return getter != null ? getter.getGenericReturnType() : setter.getGenericParameterTypes()[0];
    }

    /** Returns the type as it is declared. */
    Type type(BindingConfig config) {
        return setterVisible(config.visibility(owner)) ? setter.getGenericParameterTypes()[0] : propertyType();
    }

    /** Returns the format of dates when this is one. */
    DatePattern dates(BindingConfig config) {
        Class<?> raw = ResolvedTypes.erase(propertyType());
        boolean date = TemporalAccessor.class.isAssignableFrom(raw)
                || Date.class.isAssignableFrom(raw)
                || Calendar.class.isAssignableFrom(raw);
        JsonbDateFormat format = date ? mostSpecific(JsonbDateFormat.class) : null;
        return format == null ? config.dates() : DatePattern.of(format);
    }

    /** Returns the format of numbers, or null. */
    NumberPattern numbers(BindingConfig config) {
        JsonbNumberFormat format = mostSpecific(JsonbNumberFormat.class);
        return format == null ? null : NumberPattern.of(format, config.locale());
    }

    private <A extends Annotation> A mostSpecific(Class<A> kind) {
        List<Annotation> annotations = new ArrayList<>(ofSetter);
        annotations.addAll(Annotations.of(field));
        annotations.addAll(Annotations.ofClass(owner));
        return Annotations.find(annotations, kind);
    }

    /** Returns what annotations say about reading this property. */
    Customization customization(BindingConfig config) {
        List<Annotation> annotations = new ArrayList<>(Annotations.of(field));
        annotations.addAll(ofGetter);
        annotations.addAll(ofSetter);
        return Customization.ofMember(annotations, propertyType(), dates(config), numbers(config));
    }
}
