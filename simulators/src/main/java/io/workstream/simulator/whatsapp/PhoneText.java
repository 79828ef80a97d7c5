package io.workstream.simulator.whatsapp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that a customer writes to a business number. Without {@code wamid} it gets a fresh one; a given one lets a
 * test repeat a message. Without {@code sentAt} it is written now; a past one lets a test close the reply window.
 */
public record PhoneText(String phoneNumberId, Writer from, String text, Origin origin) {

    /** Who writes; without a name the known or a made-up one is used. */
    public record Writer(String number, @Nullable String name) {}

    /** What is given instead of made. */
    public record Origin(@Nullable String wamid, @Nullable Instant sentAt) {}

    public static PhoneText of(String phoneNumberId, Writer from, String text) {
        return new PhoneText(phoneNumberId, from, text, new Origin(null, null));
    }

    public PhoneText withWamid(String wamid) {
        return new PhoneText(phoneNumberId, from, text, new Origin(wamid, origin.sentAt()));
    }

    public PhoneText sentAt(Instant at) {
        return new PhoneText(phoneNumberId, from, text, new Origin(origin.wamid(), at));
    }
}
