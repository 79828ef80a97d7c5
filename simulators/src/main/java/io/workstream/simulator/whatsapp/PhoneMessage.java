package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.workstream.simulator.whatsapp.rules.Content;
import io.workstream.simulator.whatsapp.rules.SendFailure;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line of a dialogue on the phone. {@code failure} says why a message of the business never arrived. */
public record PhoneMessage(
        @JsonProperty("wamid") String wamid,
        Direction direction,
        @JsonUnwrapped Content content,
        Instant at,
        Tick status,
        @Nullable SendFailure failure,
        Marks marks) {

    /** Seen from the customer who holds the phone. */
    public enum Direction {
        OUT,
        IN;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What happened to the message later; a reaction is an emoji, empty when there is none. */
    public record Marks(String businessReaction, String customerReaction, boolean edited, boolean revoked) {

        static final Marks NONE = new Marks("", "", false, false);
    }

    static PhoneMessage fresh(String wamid, Direction direction, Content content, Instant at) {
        return new PhoneMessage(
                wamid, direction, content, at, direction == Direction.IN ? Tick.PENDING : Tick.SENT, null, Marks.NONE);
    }

    /** What one reads of it first. */
    public String text() {
        return content.text();
    }

    public String type() {
        return content.type();
    }

    boolean isFromBusiness() {
        return direction == Direction.IN;
    }

    PhoneMessage with(Tick tick) {
        return new PhoneMessage(wamid, direction, content, at, tick, failure, marks);
    }

    PhoneMessage with(Content other) {
        return new PhoneMessage(wamid, direction, other, at, status, failure, marks);
    }

    PhoneMessage failed(SendFailure why) {
        return new PhoneMessage(wamid, direction, content, at, Tick.FAILED, why, marks);
    }

    PhoneMessage reacted(Direction by, String emoji) {
        Marks changed = by == Direction.IN
                ? new Marks(emoji, marks.customerReaction, marks.edited, marks.revoked)
                : new Marks(marks.businessReaction, emoji, marks.edited, marks.revoked);
        return new PhoneMessage(wamid, direction, content, at, status, failure, changed);
    }

    PhoneMessage edited(String text) {
        Marks changed = new Marks(marks.businessReaction, marks.customerReaction, true, marks.revoked);
        return new PhoneMessage(wamid, direction, content.saying(text), at, status, failure, changed);
    }

    PhoneMessage revoked() {
        Marks changed = new Marks(marks.businessReaction, marks.customerReaction, marks.edited, true);
        return new PhoneMessage(wamid, direction, content, at, status, failure, changed);
    }
}
