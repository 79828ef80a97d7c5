package io.workstream.connector.whatsapp;

import io.workstream.conversation.LooseJson;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The text that a message carries, whatever its kind. Kinds without text are kept and shown, and carried on later. */
final class WhatsAppContent {

    private static final List<String> KINDS = List.of(
            "text",
            "image",
            "video",
            "audio",
            "document",
            "sticker",
            "location",
            "contacts",
            "interactive",
            "button",
            "reaction",
            "order",
            "system",
            "edit",
            "revoke",
            "unsupported");
    private static final List<String> CAPTIONED = List.of("image", "video", "document");
    private static final int LONGEST_KIND = 40;

    private WhatsAppContent() {}

    /** The message's type; where it is missing, the known object that it carries. */
    static String kind(JsonObject message) {
        Optional<String> type = LooseJson.text(message, "type").filter(text -> text.length() <= LONGEST_KIND);
        return type.or(() -> KINDS.stream().filter(message::containsKey).findFirst())
                .orElse("unsupported");
    }

    static Optional<String> text(JsonObject message, String kind) {
        Optional<JsonObject> content = LooseJson.object(message, kind);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind) {
            case "text" -> LooseJson.text(content.get(), "body");
            case "button" -> LooseJson.text(content.get(), "text");
            case "interactive" -> chosen(content.get());
            default -> CAPTIONED.contains(kind) ? LooseJson.text(content.get(), "caption") : Optional.empty();
        };
    }

    private static Optional<String> chosen(JsonObject interactive) {
        return LooseJson.object(interactive, "button_reply")
                .or(() -> LooseJson.object(interactive, "list_reply"))
                .flatMap(reply -> LooseJson.text(reply, "title"));
    }
}
