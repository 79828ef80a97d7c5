package io.workstream.web.http;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Holds JSON against the record that it is meant for. The binding alone is too obliging: it makes text of numbers and
 * numbers of text, and lets characters through that are none.
 */
final class BodyShape {

    private BodyShape() {}

    /** Refuses values of another type than the record's, and text that nobody could keep. */
    static void require(Class<?> type, JsonObject object) {
        requireText(object);
        mismatch(type, object).ifPresent(field -> {
            throw malformed("wrong type of value: " + field);
        });
    }

    /** The first field, by its own name, whose value the record would not take. */
    private static Optional<String> mismatch(Class<?> type, JsonObject object) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component ->
                        !fits(component.getGenericType(), object.getOrDefault(component.getName(), JsonValue.NULL)))
                .map(RecordComponent::getName)
                .findFirst();
    }

    private static boolean fits(Type type, JsonValue value) {
        if (value == JsonValue.NULL) {
            return true;
        }
        if (type instanceof ParameterizedType generic) {
            return fits(generic, value);
        }
        if (!(type instanceof Class<?> wanted)) {
            return true;
        }
        if (wanted.isRecord()) {
            return value instanceof JsonObject object
                    && mismatch(wanted, object).isEmpty();
        }
        if (wanted == Boolean.class || wanted == boolean.class) {
            return value == JsonValue.TRUE || value == JsonValue.FALSE;
        }
        if (Number.class.isAssignableFrom(wanted) || wanted.isPrimitive()) {
            return value instanceof JsonNumber number && (fractional(wanted) || number.isIntegral());
        }
        // Ids, times and constants are written as text too. JSON itself may be anything.
        return JsonValue.class.isAssignableFrom(wanted)
                || Collection.class.isAssignableFrom(wanted)
                || Map.class.isAssignableFrom(wanted)
                || wanted == Object.class
                || value instanceof JsonString;
    }

    private static boolean fits(ParameterizedType generic, JsonValue value) {
        Type[] parts = generic.getActualTypeArguments();
        Class<?> raw = (Class<?>) generic.getRawType();
        if (Collection.class.isAssignableFrom(raw)) {
            return value.getValueType() == JsonValue.ValueType.ARRAY
                    && value.asJsonArray().stream().allMatch(item -> fits(parts[0], item));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return value instanceof JsonObject object
                    && object.values().stream().allMatch(item -> fits(parts[1], item));
        }
        return true;
    }

    private static boolean fractional(Class<?> number) {
        return number != Integer.class && number != Long.class && number != int.class && number != long.class;
    }

    private static void requireText(JsonValue value) {
        switch (value.getValueType()) {
            case STRING -> requireText(((JsonString) value).getString());
            case ARRAY -> value.asJsonArray().forEach(BodyShape::requireText);
            case OBJECT -> value.asJsonObject().forEach((name, inner) -> {
                requireText(name);
                requireText(inner);
            });
            default -> {
                // Nothing in it that could be wrong.
            }
        }
    }

    /** PostgreSQL keeps no NUL in text, and half a surrogate pair would become a question mark on its way there. */
    private static void requireText(String text) {
        if (text.indexOf('\0') >= 0) {
            throw malformed("a string contains U+0000");
        }
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw malformed("a string contains half a surrogate pair");
        }
    }

    private static Problem malformed(String reason) {
        return new Problem(SharedProblem.MALFORMED_REQUEST, Map.of("reason", reason));
    }
}
