package io.workstream.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider reported about something that we sent.
 *
 * @param externalId the provider's id of it
 * @param deliveryId our own tag, where the provider returns it
 * @param outcome what became of it
 * @param at by the provider's clock
 * @param failure why, when it failed
 */
public record StatusReport(
        String externalId, @Nullable UUID deliveryId, Outcome outcome, Instant at, @Nullable FailureView failure) {

    /** The reports that a provider may make. */
    public enum Outcome {
        SENT,
        DELIVERED,
        READ,
        FAILED,
        /** It failed because its file cannot be had or shown as what it was sent; in another form it may arrive. */
        UNFIT
    }

    /** Whether the customer has it. */
    boolean arrived() {
        return outcome == Outcome.DELIVERED || outcome == Outcome.READ;
    }
}
