package org.rollbook.cli.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollbook.text.Messages;

/// Answers for scripts, declared as records: each component becomes a property, in the order of declaration.
///
/// Enums are told by their codes, dates as ISO text; an empty `Optional` is left out.
public final class Json {

    /// The property's name where Java does not allow it, such as `class`.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Name {
        String value();
    }

    /// Tells an empty `Optional` as null instead of leaving it out.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface OrNull {
    }

    /// The components of the inner record, or the entries of a map, stand among those of the outer.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Inline {
    }

    private Json() {
    }

    /// A value as maps, lists, texts, numbers and truth values.
    static Object of(Object value) {
        return switch (value) {
            case null -> null;
            case Record fields -> properties(fields);
            case Map<?, ?> map -> properties(map);
            case Collection<?> all -> all.stream().map(Json::of).collect(ArrayList::new, List::add, List::addAll);
            case Enum<?> constant -> Messages.code(constant);
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }

    private static Map<String, Object> properties(Map<?, ?> map) {
        Map<String, Object> json = new LinkedHashMap<>();
        map.forEach((key, value) -> json.put(key.toString(), of(value)));
        return json;
    }

    private static Map<String, Object> properties(Record fields) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            Object value = value(fields, component);
            Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (component.isAnnotationPresent(Inline.class)) {
                if (present != null) {
                    ((Map<?, ?>) of(present)).forEach((key, inner) -> json.put((String) key, inner));
                }
            } else if (!(value instanceof Optional) || present != null || component.isAnnotationPresent(OrNull.class)) {
                json.put(name(component), of(present));
            }
        }
        return json;
    }

    private static String name(RecordComponent component) {
        Name name = component.getAnnotation(Name.class);
        return name == null ? component.getName() : name.value();
    }

    private static Object value(Record fields, RecordComponent component) {
        try {
            ((AccessibleObject) component.getAccessor()).setAccessible(true);
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
