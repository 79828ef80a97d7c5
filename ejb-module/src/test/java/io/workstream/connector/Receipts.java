package io.workstream.connector;

import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import java.time.Duration;

/** Makes receipts of calls to the outside. */
public final class Receipts {

    private static final Duration TOOK = Duration.ofMillis(120);

    private Receipts() {}

    /** Answered with 200 and the receiver's id. */
    public static DeliveryReceipt accepted(String externalId) {
        return new DeliveryReceipt(Outcome.ACCEPTED, 200, externalId, null, null, null, TOOK);
    }

    /** Answered with this status and maybe an error code. */
    public static DeliveryReceipt refused(int httpStatus, String code) {
        return new DeliveryReceipt(Outcome.REFUSED, httpStatus, null, code, "refused by the receiver", null, TOOK);
    }

    /** The same, with the pause that the receiver asks for. */
    public static DeliveryReceipt refusedFor(Duration pause, int httpStatus, String code) {
        return new DeliveryReceipt(Outcome.REFUSED, httpStatus, null, code, "slow down", pause, TOOK);
    }

    /** Ended without an answer, in this way. */
    public static DeliveryReceipt without(Outcome outcome) {
        return new DeliveryReceipt(outcome, 0, null, null, "nobody there", null, TOOK);
    }
}
