package io.workstream.deliveryaudit;

import io.workstream.shared.Problem;
import io.workstream.shared.TamedJson;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Takes secrets out of what came from outside before people see it. Rather too much than too little. */
final class Masking {

    static final String MASK = "•••";

    /** Names of fields, headers and parameters whose value is nobody's business. */
    private static final String SECRET =
            "(?:[a-z0-9_. -]*(?:token|secret|passw|authorization|signature|credential|cookie|session|(?:api|access|private)[_ -]?key)"
                    + "[a-z0-9_. -]*|auth|jwt|pwd)";

    /** The same without spaces: where a name begins and ends in plain words. */
    private static final String PARAMETER_NAME = SECRET.replace("_. -]", "_.-]");

    private static final Pattern SECRET_NAME = Pattern.compile(SECRET, Pattern.CASE_INSENSITIVE);

    /** Signed links: their parameters are the key to what they lead to. */
    private static final Pattern PARAMETER = Pattern.compile(
            "((?:^|[?&;#\\s])(?:" + PARAMETER_NAME + "|sig|hash|hmac|key|code|x-amz-[a-z-]+)=)[^&#\\s\"'<>]+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BEARER =
            Pattern.compile("\\b(Bearer|Basic)\\s+[A-Za-z0-9._~+/=-]{6,}", Pattern.CASE_INSENSITIVE);

    /** Addresses of ours that open something by themselves. */
    private static final Pattern OWN_LINK =
            Pattern.compile("(/(?:webhooks/(?:whatsapp|jivo|waha)|media)/)[A-Za-z0-9._~-]{8,}");

    private static final Pattern USER_IN_LINK = Pattern.compile("(https?://)[^/\\s:@\"]+:[^/\\s@\"]+@");
    private static final Pattern METAS_TOKEN = Pattern.compile("\\bEAA[A-Za-z0-9]{20,}\\b");
    private static final Pattern WEB_TOKEN = Pattern.compile("\\beyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*");
    private static final Pattern SECRET_FIELD =
            Pattern.compile("(\"" + SECRET + "\"\\s*:\\s*)\"[^\"]*\"?", Pattern.CASE_INSENSITIVE);

    private Masking() {}

    /** A body, tidily set out where it is a JSON object, without what of it is nested or numbered beyond reason. */
    static String body(String text) {
        try {
            JsonStructure masked = (JsonStructure) value(TamedJson.of(text).object());
            StringWriter tidy = new StringWriter();
            try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                    .createWriter(tidy)) {
                writer.write(masked);
            }
            return tidy.toString().strip();
        } catch (Problem notJson) {
            return words(text);
        }
    }

    /** Headers by their names. */
    static Map<String, String> headers(Map<String, String> headers) {
        Map<String, String> masked = new TreeMap<>();
        headers.forEach(
                (name, value) -> masked.put(name, SECRET_NAME.matcher(name).matches() ? MASK : words(value)));
        return masked;
    }

    /** Plain words, with links in them, or with JSON. */
    static String words(String text) {
        String masked = SECRET_FIELD.matcher(text).replaceAll("$1\"" + MASK + "\"");
        masked = PARAMETER.matcher(masked).replaceAll("$1" + MASK);
        masked = BEARER.matcher(masked).replaceAll("$1 " + MASK);
        masked = OWN_LINK.matcher(masked).replaceAll("$1" + MASK);
        masked = USER_IN_LINK.matcher(masked).replaceAll("$1" + MASK + "@");
        masked = METAS_TOKEN.matcher(masked).replaceAll(MASK);
        return WEB_TOKEN.matcher(masked).replaceAll(MASK);
    }

    private static JsonValue value(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                value.asJsonObject().forEach((name, field) -> object.add(name, field(name, field)));
                yield object.build();
            }
            case ARRAY -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                value.asJsonArray().forEach(item -> array.add(value(item)));
                yield array.build();
            }
            case STRING -> Json.createValue(words(((JsonString) value).getString()));
            default -> value;
        };
    }

    private static JsonValue field(String name, JsonValue field) {
        boolean empty = field.getValueType() == JsonValue.ValueType.NULL;
        return SECRET_NAME.matcher(name).matches() && !empty ? Json.createValue(MASK) : value(field);
    }
}
