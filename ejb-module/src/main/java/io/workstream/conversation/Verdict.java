package io.workstream.conversation;

import io.workstream.connector.ra.api.DeliveryReceipt;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway concludes from one call, by the rules of its receiver.
 *
 * @param kind what becomes of the delivery
 * @param receipt the call; null when none was made
 * @param failure why it failed, or why the account stops
 * @param pause how long to wait before the next try
 */
public record Verdict(Kind kind, @Nullable DeliveryReceipt receipt, @Nullable FailureView failure, Duration pause) {

    /** What becomes of the delivery. */
    public enum Kind {
        /** The receiver took it; reports will tell the rest. */
        ACCEPTED,
        /** The receiver took it, and nothing more will be heard. */
        DELIVERED,
        /** Try again; this attempt counts. */
        RETRY,
        /** Not now; this attempt does not count. */
        HOLD,
        /** Not now, and nothing else of this account either; this attempt does not count. */
        REST_ACCOUNT,
        /** It may have arrived; wait for a report. */
        UNKNOWN,
        /** It will never arrive. */
        FAILED,
        /** The account is refused as a whole: it stops, and what is to be sent waits. */
        STOP_ACCOUNT
    }

    /** The receiver took it. */
    public static Verdict taken(Kind kind, DeliveryReceipt receipt) {
        return new Verdict(kind, receipt, null, Duration.ZERO);
    }

    /** To be tried again. */
    public static Verdict again(Kind kind, DeliveryReceipt receipt, Duration pause) {
        return new Verdict(kind, receipt, null, pause);
    }

    /** The same, with another pause. */
    Verdict after(Duration otherPause) {
        return new Verdict(kind, receipt, failure, otherPause);
    }

    /** It may have arrived. */
    public static Verdict unknown(DeliveryReceipt receipt) {
        return new Verdict(Kind.UNKNOWN, receipt, null, Duration.ZERO);
    }

    /** Refused for good, the delivery or the whole account. */
    public static Verdict refused(Kind kind, DeliveryReceipt receipt, FailureView failure) {
        return new Verdict(kind, receipt, failure, Duration.ofSeconds(30));
    }

    /** No call was made: the account or channel is paused or in error. */
    public static Verdict waiting(Duration pause) {
        return new Verdict(Kind.HOLD, null, null, pause);
    }

    /** No call was made, and none ever will be. */
    public static Verdict impossible(String code, String reason) {
        return new Verdict(Kind.FAILED, null, new FailureView(code, reason), Duration.ZERO);
    }
}
