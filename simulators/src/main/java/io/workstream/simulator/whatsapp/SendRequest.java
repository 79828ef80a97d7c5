package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A send request that Meta would take: {@code input} as written by the sender, {@code to} as digits or user id. */
record SendRequest(String input, String to, String text, Optional<String> callbackData) {

    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_TAG = 512;
    private static final Set<String> FIELDS = Set.of(
            "messaging_product",
            "recipient_type",
            "to",
            "recipient",
            "type",
            "text",
            "context",
            "biz_opaque_callback_data");
    private static final Set<String> OTHER_TYPES = Set.of(
            "image",
            "video",
            "audio",
            "document",
            "sticker",
            "location",
            "contacts",
            "reaction",
            "interactive",
            "template");
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9]{1,128}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,22}");

    boolean isToUserId() {
        return USER_ID.matcher(to).matches();
    }

    /** Reads the body as strictly as the reference describes it, or throws the {@link GraphError} it deserves. */
    static SendRequest read(ObjectNode body) {
        requireOnly(body, FIELDS, "message");
        if (!"whatsapp".equals(text(body, "messaging_product", "messaging_product"))) {
            throw GraphError.badParameter("Param messaging_product must be one of {WHATSAPP}");
        }
        if (body.has("recipient_type") && !"individual".equals(text(body, "recipient_type", "recipient_type"))) {
            throw GraphError.badParameter("Param recipient_type must be one of {INDIVIDUAL}");
        }
        String input = body.has("to") ? text(body, "to", "to") : text(body, "recipient", "to");
        String to = body.has("to") ? phone(input) : userId(input);
        checkType(body);
        return new SendRequest(input, to, textBody(body), callbackData(body));
    }

    private static void checkType(ObjectNode body) {
        // Meta takes text when the type is left out.
        String type = body.has("type") ? text(body, "type", "type") : "text";
        if (OTHER_TYPES.contains(type)) {
            throw GraphError.of(131051, "Message type " + type + " is not simulated yet");
        }
        if (!type.equals("text")) {
            throw GraphError.badParameter("Param type must be one of the message types, not " + type);
        }
        JsonNode context = body.get("context");
        if (context != null
                && !(context.isObject() && context.path("message_id").isTextual())) {
            throw GraphError.badParameter("Param context must be an object with message_id");
        }
    }

    private static String textBody(ObjectNode body) {
        JsonNode text = body.get("text");
        if (text == null) {
            throw GraphError.missing("The parameter text is required for type text");
        }
        if (!(text instanceof ObjectNode object)) {
            throw GraphError.badParameter("Param text must be a JSON object");
        }
        requireOnly(object, Set.of("body", "preview_url"), "text");
        if (object.has("preview_url") && !object.get("preview_url").isBoolean()) {
            throw GraphError.badParameter("Param text['preview_url'] must be a boolean");
        }
        String content = text(object, "body", "text['body']");
        if (content.isBlank()) {
            throw GraphError.missing("The parameter text['body'] must not be empty");
        }
        if (content.codePointCount(0, content.length()) > LONGEST_TEXT) {
            throw GraphError.badParameter("Param text['body'] must be at most " + LONGEST_TEXT + " characters long");
        }
        return content;
    }

    private static Optional<String> callbackData(ObjectNode body) {
        if (!body.has("biz_opaque_callback_data")) {
            return Optional.empty();
        }
        String tag = text(body, "biz_opaque_callback_data", "biz_opaque_callback_data");
        if (tag.length() > LONGEST_TAG) {
            throw GraphError.badParameter(
                    "Param biz_opaque_callback_data must be at most " + LONGEST_TAG + " characters long");
        }
        return Optional.of(tag);
    }

    private static String phone(String input) {
        String digits = input.replaceAll("[^0-9]", "");
        if (!PHONE.matcher(input).matches() || digits.length() < 7 || digits.length() > 15) {
            throw GraphError.wrongValue("Param to is not a valid phone number");
        }
        return digits;
    }

    private static String userId(String input) {
        if (!USER_ID.matcher(input).matches()) {
            throw GraphError.wrongValue("Param recipient is not a valid business-scoped user id");
        }
        return input;
    }

    private static String text(ObjectNode node, String field, String shown) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            throw GraphError.missing("The parameter " + shown + " is required");
        }
        if (!value.isTextual()) {
            throw GraphError.badParameter("Param " + shown + " must be a string");
        }
        return value.textValue();
    }

    private static void requireOnly(ObjectNode node, Set<String> known, String where) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw GraphError.badParameter("Unexpected key \"" + name + "\" on param \"" + where + "\"");
            }
        }
    }
}
