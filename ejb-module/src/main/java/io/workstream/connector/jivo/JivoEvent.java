package io.workstream.connector.jivo;

import io.workstream.content.LooseJson;
import io.workstream.conversation.OperatorSign;
import io.workstream.shared.DisplayName;
import io.workstream.shared.Ids;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that Jivo posted (Chat API, section "Event object"). Every field but the type is optional, and ids may be
 * numbers.
 *
 * @param type in small letters: {@code text}, {@code typein}, ...; empty when it is missing
 * @param id Jivo's id of the message; of {@code seen}, the id of the message that was read
 * @param recipientId what we gave as the customer's id
 * @param operatorName for display
 * @param reading what it carries on to the customer, or why it cannot
 */
record JivoEvent(
        String type,
        @Nullable String id,
        @Nullable String recipientId,
        @Nullable String operatorName,
        JivoReading reading) {

    private static final int LONGEST_NAME = 120;

    static JivoEvent read(JsonObject body, Clock clock) {
        JsonObject message = LooseJson.object(body, "message").orElse(JsonObject.EMPTY_JSON_OBJECT);
        String type = LooseJson.text(message, "type").orElse("").toLowerCase(Locale.ROOT);
        return new JivoEvent(
                type,
                LooseJson.text(message, "id").orElse(null),
                within(body, "recipient", "id").orElse(null),
                DisplayName.foreign(within(body, "sender", "name").orElse(null), LONGEST_NAME)
                        .orElse(null),
                new JivoContent(() -> Ids.next(clock)).read(type, message));
    }

    /** What the operator did, when it is no message; the kinds are the documented ones in both spellings. */
    Optional<OperatorSign.Kind> sign() {
        return switch (type) {
            case "seen" -> Optional.of(OperatorSign.Kind.SEEN);
            case "typein", "typing" -> Optional.of(OperatorSign.Kind.TYPING);
            case "start" -> Optional.of(OperatorSign.Kind.STARTED);
            case "stop" -> Optional.of(OperatorSign.Kind.STOPPED);
            default -> Optional.empty();
        };
    }

    /** The dialogue that it is about; empty when it names none of ours. */
    Optional<UUID> conversationId() {
        return Optional.ofNullable(recipientId).flatMap(Ids::parse);
    }

    /** Whether it is an event of Jivo's Webhooks API, which shares nothing with the Chat API but the sender. */
    static boolean notification(JsonObject body) {
        return LooseJson.text(body, "event_name").isPresent();
    }

    /** Whether it is a message of Jivo's Bot API, set up with the wrong address. */
    static boolean botEvent(JsonObject body) {
        return LooseJson.text(body, "event").isPresent();
    }

    private static Optional<String> within(JsonObject body, String object, String key) {
        return LooseJson.object(body, object).flatMap(inner -> LooseJson.text(inner, key));
    }
}
