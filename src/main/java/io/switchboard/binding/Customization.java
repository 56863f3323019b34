package io.switchboard.binding;

import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * What annotations say about how the value of a member, or any value of a class, is read.
 *
 * @param adapted the type that an adapter makes the value from; null without adapter
 * @param custom whether code of the application reads the value
 * @param dates the format of dates; null for the usual one
 * @param numbers the format of numbers; null for the usual one
 */
record Customization(Type adapted, boolean custom, DatePattern dates, NumberPattern numbers) {

    /** Looks at the annotations of a class itself. */
    static Customization ofClass(Class<?> raw, DatePattern dates) {
        return of(List.of(raw.getAnnotations()), dates, null);
    }

    /** Looks at the annotations of a member, and where they say nothing, of the class of its values. */
    static Customization ofMember(List<Annotation> annotations, Type type, DatePattern dates, NumberPattern numbers) {
        List<Annotation> all = new ArrayList<>(annotations);
        if (!(type instanceof TypeVariable<?>)) {
            all.addAll(Annotations.ofClass(ResolvedTypes.erase(type)));
        }
        return of(all, dates, numbers);
    }

    private static Customization of(List<Annotation> annotations, DatePattern dates, NumberPattern numbers) {
        JsonbTypeAdapter adapter = Annotations.find(annotations, JsonbTypeAdapter.class);
        boolean custom = Annotations.find(annotations, JsonbTypeDeserializer.class) != null;
        return new Customization(adapter == null ? null : adapted(adapter.value()), custom, dates, numbers);
    }

    /** Returns the type that an adapter makes values from. */
    static Type adapted(Class<?> adapter) {
        return ResolvedTypes.seenFrom(adapter).resolve(JsonbAdapter.class.getTypeParameters()[1]);
    }

    /** Returns what still holds for the values inside an array, map or Optional. */
    Customization inside() {
        return new Customization(null, false, dates, numbers);
    }
}
