package io.workstream.connector.whatsapp;

import io.workstream.content.LooseJson;
import io.workstream.conversation.Carried;
import io.workstream.conversation.FailureView;
import io.workstream.conversation.InboundMessage;
import io.workstream.conversation.Sender;
import io.workstream.conversation.StatusReport;
import io.workstream.shared.Ids;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a webhook body of the Cloud API. Several entries, changes, messages and statuses may come in one; contacts are
 * matched by address, never by place. Anything may be missing; what lacks an id or an address is counted as unreadable.
 */
final class WhatsAppMapping {

    private static final Map<String, StatusReport.Outcome> OUTCOMES = Map.of(
            "sent", StatusReport.Outcome.SENT,
            "delivered", StatusReport.Outcome.DELIVERED,
            "read", StatusReport.Outcome.READ,
            "played", StatusReport.Outcome.READ,
            "failed", StatusReport.Outcome.FAILED);

    private final String phoneNumberId;
    private final Instant now;
    private final WhatsAppContent content;
    private final List<InboundMessage> messages = new ArrayList<>();
    private final List<InboundMessage> echoes = new ArrayList<>();
    private final List<StatusReport> statuses = new ArrayList<>();
    private int foreign;
    private int unreadable;

    private WhatsAppMapping(String phoneNumberId, Clock clock) {
        this.phoneNumberId = phoneNumberId;
        this.now = clock.instant();
        this.content = new WhatsAppContent(() -> Ids.next(clock));
    }

    /** Reads what a body says about one number; the clock stands in for times that are missing. */
    static WhatsAppEvents read(JsonObject body, String phoneNumberId, Clock clock) {
        WhatsAppMapping mapping = new WhatsAppMapping(phoneNumberId, clock);
        for (JsonObject entry : LooseJson.objects(body, "entry")) {
            LooseJson.objects(entry, "changes").forEach(mapping::change);
        }
        return new WhatsAppEvents(
                mapping.messages, mapping.echoes, mapping.statuses, mapping.foreign, mapping.unreadable);
    }

    private void change(JsonObject change) {
        JsonObject value = LooseJson.object(change, "value").orElse(JsonObject.EMPTY_JSON_OBJECT);
        Optional<String> number =
                LooseJson.object(value, "metadata").flatMap(metadata -> LooseJson.text(metadata, "phone_number_id"));
        if (number.isEmpty()) {
            return;
        }
        if (!number.get().equals(phoneNumberId)) {
            foreign++;
            return;
        }
        List<JsonObject> contacts = LooseJson.objects(value, "contacts");
        String business = LooseJson.object(value, "metadata")
                .flatMap(metadata -> LooseJson.text(metadata, "display_phone_number"))
                .orElse("");
        for (JsonObject message : LooseJson.objects(value, "messages")) {
            if (LooseJson.text(message, "from").filter(business::equals).isPresent()) {
                keep(echo(message, contacts), echoes);
            } else {
                keep(inbound(message, contacts), messages);
            }
        }
        LooseJson.objects(value, "message_echoes").forEach(echo -> keep(echo(echo, contacts), echoes));
        LooseJson.objects(value, "statuses").forEach(status -> keep(status(status), statuses));
    }

    private <T> void keep(Optional<T> read, List<T> list) {
        if (read.isPresent()) {
            list.add(read.get());
        } else {
            unreadable++;
        }
    }

    private Optional<InboundMessage> inbound(JsonObject message, List<JsonObject> contacts) {
        String phone = LooseJson.text(message, "from").orElse(null);
        String bsuid = LooseJson.text(message, "from_user_id").orElse(null);
        return message(message, sender(phone, bsuid, contacts));
    }

    private Optional<InboundMessage> echo(JsonObject message, List<JsonObject> contacts) {
        String phone = LooseJson.text(message, "to").orElse(null);
        String bsuid = LooseJson.text(message, "to_user_id").orElse(null);
        return message(message, sender(phone, bsuid, contacts));
    }

    private Optional<InboundMessage> message(JsonObject message, Sender sender) {
        Optional<String> id = LooseJson.text(message, "id");
        if (id.isEmpty() || !sender.addressable()) {
            return Optional.empty();
        }
        Carried carried = content.read(message);
        String replyTo = LooseJson.object(message, "context")
                .flatMap(context -> LooseJson.text(context, "id"))
                .orElse(null);
        return Optional.of(new InboundMessage(id.get(), sender, time(message), carried, replyTo));
    }

    private Optional<StatusReport> status(JsonObject status) {
        Optional<String> id = LooseJson.text(status, "id");
        StatusReport.Outcome outcome =
                OUTCOMES.get(LooseJson.text(status, "status").orElse(""));
        if (id.isEmpty() || outcome == null) {
            return Optional.empty();
        }
        UUID tag = LooseJson.text(status, "biz_opaque_callback_data")
                .flatMap(Ids::parse)
                .orElse(null);
        FailureView failure = outcome == StatusReport.Outcome.FAILED ? failure(status) : null;
        return Optional.of(new StatusReport(id.get(), tag, outcome, time(status), failure));
    }

    private static FailureView failure(JsonObject status) {
        JsonObject error =
                LooseJson.objects(status, "errors").stream().findFirst().orElse(JsonObject.EMPTY_JSON_OBJECT);
        String reason = LooseJson.object(error, "error_data")
                .flatMap(data -> LooseJson.text(data, "details"))
                .or(() -> LooseJson.text(error, "message"))
                .or(() -> LooseJson.text(error, "title"))
                .orElse("WhatsApp gave no reason.");
        return new FailureView(LooseJson.text(error, "code").orElse("failed"), reason);
    }

    private static Sender sender(@Nullable String phone, @Nullable String bsuid, List<JsonObject> contacts) {
        for (JsonObject contact : contacts) {
            String waId = LooseJson.text(contact, "wa_id").orElse(null);
            String userId = LooseJson.text(contact, "user_id").orElse(null);
            boolean same = phone != null && phone.equals(waId) || bsuid != null && bsuid.equals(userId);
            if (same || phone == null && bsuid == null && contacts.size() == 1) {
                String name = LooseJson.object(contact, "profile")
                        .flatMap(profile -> LooseJson.text(profile, "name"))
                        .orElse(null);
                return new Sender(phone == null ? waId : phone, bsuid == null ? userId : bsuid, name);
            }
        }
        return new Sender(phone, bsuid, null);
    }

    private Instant time(JsonObject item) {
        return LooseJson.number(item, "timestamp").map(Instant::ofEpochSecond).orElse(now);
    }
}
