package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.files.StoredFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of any kind that a customer sends. {@code part} is the message as the webhook shows it, without from, id
 * and timestamp: {@code type}, the object of that name, and perhaps {@code context}, {@code referral}, {@code errors}.
 * {@code file} is what the phone shows of a medium.
 */
public record PhoneDraft(
        String phoneNumberId,
        PhoneText.Writer from,
        ObjectNode part,
        @Nullable StoredFile file,
        PhoneText.Origin origin) {

    public static PhoneDraft of(String phoneNumberId, PhoneText.Writer from, ObjectNode part) {
        return new PhoneDraft(phoneNumberId, from, part, null, new PhoneText.Origin(null, null));
    }

    /** With a medium, for parts that {@link Parts#media} made. */
    public PhoneDraft showing(MetaMedia.Item item) {
        return new PhoneDraft(phoneNumberId, from, part, item.file(), origin);
    }

    public PhoneDraft withWamid(String wamid) {
        return new PhoneDraft(phoneNumberId, from, part, file, new PhoneText.Origin(wamid, origin.sentAt()));
    }

    public PhoneDraft sentAt(Instant at) {
        return new PhoneDraft(phoneNumberId, from, part, file, new PhoneText.Origin(origin.wamid(), at));
    }
}
