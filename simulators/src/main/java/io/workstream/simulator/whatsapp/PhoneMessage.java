package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line of a dialogue on the phone. {@code failure} says why a message of the business never arrived. */
public record PhoneMessage(
        @JsonProperty("wamid") String wamid,
        Direction direction,
        String text,
        Instant at,
        Tick status,
        @Nullable SendFailure failure) {

    /** Seen from the customer who holds the phone. */
    public enum Direction {
        OUT,
        IN;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isFromBusiness() {
        return direction == Direction.IN;
    }

    PhoneMessage with(Tick tick) {
        return new PhoneMessage(wamid, direction, text, at, tick, failure);
    }

    PhoneMessage failed(SendFailure why) {
        return new PhoneMessage(wamid, direction, text, at, Tick.FAILED, why);
    }
}
