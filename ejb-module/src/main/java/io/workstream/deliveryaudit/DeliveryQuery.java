package io.workstream.deliveryaudit;

import io.workstream.shared.SharedProblem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are wanted; null means any.
 *
 * @param status a state, or {@link #UNDER_WAY}
 * @param channel the side: {@code jivo_outbound} or {@code wa_outbound}
 * @param account the WhatsApp account of the conversation
 * @param reason code of a failure; asks for failed ones only
 * @param from made then or later
 * @param to made before then
 */
public record DeliveryQuery(
        Sought sought,
        @Nullable String status,
        @Nullable String channel,
        @Nullable UUID account,
        @Nullable String reason,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Not at rest yet: {@code queued}, {@code sending} or {@code unknown}. */
    public static final String UNDER_WAY = "pending";

    /** Given up, to be sent again by a person. */
    public static final String FAILED = "failed";

    /** States to ask for, in the order in which a delivery goes through them. */
    public static final List<String> STATUSES =
            List.of("queued", "sending", "unknown", FAILED, "accepted", "delivered", "read", UNDER_WAY);

    /** Sides to ask for. */
    public static final List<String> CHANNELS = List.of("jivo_outbound", "wa_outbound");

    private static final int LONGEST_REASON = 100;

    /** Checks it; what cannot be is refused as {@code validation-failed}. */
    public DeliveryQuery {
        if (status != null && !STATUSES.contains(status)) {
            throw SharedProblem.invalid("status", "must be one of " + STATUSES);
        }
        if (channel != null && !CHANNELS.contains(channel)) {
            throw SharedProblem.invalid("channel", "must be one of " + CHANNELS);
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw SharedProblem.invalid("reason", "has at most " + LONGEST_REASON + " characters");
        }
        if (reason != null && reason.indexOf('\0') >= 0) {
            throw SharedProblem.invalid("reason", "must not contain NUL");
        }
        if (reason != null && status != null && !status.equals(FAILED)) {
            throw SharedProblem.invalid("reason", "goes with status failed only");
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw SharedProblem.invalid("to", "must be later than from");
        }
    }

    /** Whether only failed ones are asked for. */
    public boolean failed() {
        return FAILED.equals(status) || reason != null;
    }

    /** The same, of failed ones only, made before a given time at the latest. */
    DeliveryQuery failedBefore(Instant end) {
        Instant bound = to == null || end.isBefore(to) ? end : to;
        return new DeliveryQuery(sought, FAILED, channel, account, reason, from, bound);
    }
}
