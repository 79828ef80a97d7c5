package io.workstream.content;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON that came from outside: whatever is missing or of another type is simply absent. */
public final class LooseJson {

    private LooseJson() {}

    /** The object under a key. */
    public static Optional<JsonObject> object(JsonObject from, String key) {
        return from.get(key) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** The objects in the array under a key. */
    public static List<JsonObject> objects(JsonObject from, String key) {
        if (!(from.get(key) instanceof JsonArray array)) {
            return List.of();
        }
        return array.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    /** The values in the array under a key. */
    public static List<JsonValue> values(JsonObject from, String key) {
        return from.get(key) instanceof JsonArray array ? array : List.of();
    }

    /** Text that shows something ({@link Blank}), made storable; a number counts as its digits. */
    public static Optional<String> text(JsonObject from, String key) {
        return text(from.get(key));
    }

    /** The same of a value by itself. */
    public static Optional<String> text(@Nullable JsonValue value) {
        if (value instanceof JsonString string) {
            return Optional.of(CleanText.cleaned(string.getString())).filter(text -> !Blank.is(text));
        }
        return value instanceof JsonNumber number ? Optional.of(number.toString()) : Optional.empty();
    }

    /** A whole number, or text that is one. */
    public static Optional<Long> number(JsonObject from, String key) {
        return text(from, key).filter(text -> text.matches("[0-9]{1,11}")).map(Long::parseLong);
    }

    /** A number between minus and plus {@code most}, or text that is one. */
    public static Optional<Double> decimal(JsonObject from, String key, double most) {
        return text(from, key)
                .filter(text -> text.matches("-?[0-9]{1,4}([.][0-9]{1,20})?([eE]-?[0-9]{1,2})?"))
                .map(Double::parseDouble)
                .filter(number -> Math.abs(number) <= most);
    }
}
