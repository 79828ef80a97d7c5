package io.workstream.connector.ra.jivo;

import io.workstream.connector.ra.api.CustomerMessage;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between our neutral records and Jivo's event object. */
final class JivoCodec {

    // Kept, because each call of Json's own factory methods searches the class path.
    private final JsonBuilderFactory builders = Json.createBuilderFactory(Map.of());

    /** The event of a customer's text. Jivo wants unknown values left out, not blank. */
    String text(CustomerMessage message) {
        JsonObjectBuilder sender = builders.createObjectBuilder().add("id", message.customerId());
        addKnown(sender, "name", message.customerName());
        addKnown(sender, "phone", message.customerPhone());
        JsonObjectBuilder content = builders.createObjectBuilder()
                .add("type", "text")
                .add("id", message.messageId())
                .add("text", message.text());
        return builders.createObjectBuilder()
                .add("sender", sender)
                .add("message", content)
                .build()
                .toString();
    }

    /** A status is the bare integer 0 or 1; anything else was not said by a Jivo channel. */
    Optional<Boolean> available(String answer) {
        return switch (answer.strip()) {
            case "1" -> Optional.of(true);
            case "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static void addKnown(JsonObjectBuilder target, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            target.add(name, value);
        }
    }
}
