package io.workstream.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;

/** Body of a call to the control API, read field by field; what does not fit is refused with 400 and the field's name. */
public final class ControlRequest {

    private final ObjectNode body;

    private ControlRequest(ObjectNode body) {
        this.body = body;
    }

    public static ControlRequest of(Context context) {
        return new ControlRequest(Json.readObject(context.bodyAsBytes()));
    }

    public String text(String field) {
        return maybeText(field).orElseThrow(() -> wrong(field, "is required and must be a text"));
    }

    public Optional<String> maybeText(String field) {
        return value(field).map(node -> {
            if (!node.isTextual() || node.textValue().isBlank()) {
                throw wrong(field, "must be a text that is not blank");
            }
            return node.textValue();
        });
    }

    /** Digits of a phone number; a leading plus and separators are dropped. */
    public String phoneDigits(String field) {
        String digits = text(field).replaceAll("[^0-9]", "");
        if (digits.length() < 7 || digits.length() > 15) {
            throw wrong(field, "must be a phone number");
        }
        return digits;
    }

    public Optional<Boolean> flag(String field) {
        return value(field).map(node -> {
            if (!node.isBoolean()) {
                throw wrong(field, "must be true or false");
            }
            return node.booleanValue();
        });
    }

    public Optional<Long> number(String field) {
        return value(field).map(node -> {
            if (!node.canConvertToLong() || node.longValue() < 0) {
                throw wrong(field, "must be a whole number of zero or more");
            }
            return node.longValue();
        });
    }

    public Optional<URI> maybeUrl(String field) {
        return maybeText(field).map(text -> {
            try {
                return URI.create(text);
            } catch (IllegalArgumentException e) {
                throw wrong(field, "must be a URL");
            }
        });
    }

    /** An object within the body, to be read the same way. */
    public Optional<ControlRequest> maybeObject(String field) {
        return value(field).map(node -> {
            if (node instanceof ObjectNode object) {
                return new ControlRequest(object);
            }
            throw wrong(field, "must be an object");
        });
    }

    public Refusal wrong(String field, String why) {
        return new Refusal(400, field + " " + why);
    }

    /** Whatever stands there, if it is not null. */
    public Optional<JsonNode> value(String field) {
        return Optional.ofNullable(body.get(field)).filter(node -> !node.isNull());
    }
}
