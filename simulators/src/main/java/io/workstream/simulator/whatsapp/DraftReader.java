package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.files.StoredFile;
import io.workstream.simulator.wire.ControlRequest;
import io.workstream.simulator.wire.Json;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the control API tells a phone to send. */
final class DraftReader {

    private static final Set<String> MEDIA = Set.of("image", "video", "audio", "document", "sticker");
    private static final Set<String> AS_GIVEN = Set.of("referral", "errors", "context", "identity", "group_id");

    private final PretendMeta meta;
    private final MediaControl media;

    DraftReader(PretendMeta meta, MediaControl media) {
        this.meta = meta;
        this.media = media;
    }

    PhoneDraft read(ControlRequest request) {
        String phoneNumberId = request.text("phoneNumberId");
        PhoneText.Writer from = new PhoneText.Writer(
                request.phoneDigits("from"), request.maybeText("name").orElse(null));
        String type = request.maybeText("type").orElse("text");
        MetaMedia.Item item = MEDIA.contains(type) ? item(phoneNumberId, request) : null;
        ObjectNode part = part(request, type, item);
        for (String field : AS_GIVEN) {
            request.value(field).ifPresent(value -> part.set(field, value));
        }
        request.maybeText("replyTo")
                .ifPresent(wamid ->
                        meta.numbers().find(phoneNumberId).ifPresent(number -> Parts.answering(part, number, wamid)));
        if (request.flag("forwarded").orElse(false)) {
            part.withObject("/context").put("forwarded", true);
        }
        StoredFile file = item == null ? null : item.file();
        PhoneText.Origin origin = new PhoneText.Origin(
                request.maybeText("wamid").orElse(null),
                request.number("timestamp").map(Instant::ofEpochSecond).orElse(null));
        return new PhoneDraft(phoneNumberId, from, part, file, origin);
    }

    private MetaMedia.@Nullable Item item(String phoneNumberId, ControlRequest request) {
        if (request.value("mediaId").isPresent()) {
            String id = request.text("mediaId");
            return meta.media().all(phoneNumberId).stream()
                    .filter(item -> item.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> request.wrong("mediaId", "is not known to this number"));
        }
        return request.maybeObject("media")
                .map(made -> media.bring(phoneNumberId, made))
                .orElse(null);
    }

    private static ObjectNode part(ControlRequest request, String type, MetaMedia.@Nullable Item item) {
        JsonNode given = request.value(type).orElse(null);
        if (item != null) {
            return Parts.media(type, item, given instanceof ObjectNode object ? object : Json.object());
        }
        if (type.equals("text") && !(given instanceof ObjectNode)) {
            return Parts.text(request.text("text"));
        }
        if (MEDIA.contains(type) && given == null) {
            throw request.wrong("media", "or mediaId or " + type + " is required");
        }
        // A message without its object is one of the odd ones that Meta does send.
        return given == null ? Json.object().put("type", type) : Parts.of(type, given);
    }
}
