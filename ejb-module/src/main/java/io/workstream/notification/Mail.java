package io.workstream.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param letter what it says
 * @param recipient one address
 * @param locale {@code en} or {@code ru}
 * @param parameters plain text by name; {@code link} is an address of ours
 * @param goodUntil when there is no use in it any more, such as the end of its link; null for always
 * @param aboutId what it is about, such as an invitation; null for nothing in particular
 */
public record Mail(
        Letter letter,
        String recipient,
        String locale,
        Map<String, String> parameters,
        @Nullable Instant goodUntil,
        @Nullable UUID aboutId) {

    /** Keeps the parameters as they are now. */
    public Mail {
        parameters = Map.copyOf(parameters);
    }

    /** A mail that is useful for ever and about nothing in particular. */
    public Mail(Letter letter, String recipient, String locale, Map<String, String> parameters) {
        this(letter, recipient, locale, parameters, null, null);
    }

    /** The same, useful only until then. */
    public Mail until(Instant end) {
        return new Mail(letter, recipient, locale, parameters, end, aboutId);
    }

    /** The same, found again by what it is about ({@link Mails#about}). */
    public Mail about(UUID id) {
        return new Mail(letter, recipient, locale, parameters, goodUntil, id);
    }

    /** Without its parameters: links are secrets. */
    @Override
    public String toString() {
        return "Mail[" + letter + "]";
    }
}
