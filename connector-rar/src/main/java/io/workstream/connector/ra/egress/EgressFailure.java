package io.workstream.connector.ra.egress;

import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import io.workstream.connector.ra.api.Download;
import java.time.Duration;

/**
 * A call that brought no answer.
 *
 * @param outcome UNREACHABLE, UNANSWERED or FORBIDDEN
 * @param reason for people, without secrets
 * @param took until it was given up
 */
public record EgressFailure(Outcome outcome, String reason, Duration took) implements EgressResult, DownloadResult {

    /** The client was closed before or during the call. */
    static EgressFailure stopped(Duration took) {
        return new EgressFailure(Outcome.UNREACHABLE, "the connector is stopped", took);
    }

    /** The same in the words of the published API. */
    public DeliveryReceipt receipt() {
        return new DeliveryReceipt(outcome, 0, null, null, reason, null, took);
    }

    @Override
    public Download asDownload() {
        Download.Ending ending =
                switch (outcome) {
                    case FORBIDDEN -> Download.Ending.FORBIDDEN;
                    case UNREACHABLE -> Download.Ending.UNREACHABLE;
                    case UNANSWERED, ACCEPTED, REFUSED -> Download.Ending.BROKEN_OFF;
                };
        return new Download(ending, 0, null, 0, reason, null, took);
    }
}
