package io.workstream.connector.ra.egress;

import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import io.workstream.connector.ra.api.Download;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param status of HTTP
 * @param body read as UTF-8, at most 1 MiB
 * @param complete false when the body was longer or broke off; the status stands nevertheless
 * @param retryAfter the pause that the receiver asked for
 * @param took to the last byte
 */
public record EgressAnswer(int status, String body, boolean complete, @Nullable Duration retryAfter, Duration took)
        implements EgressResult, DownloadResult {

    /** 2xx. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The receiver took it. */
    public DeliveryReceipt accepted(@Nullable String externalId) {
        return new DeliveryReceipt(Outcome.ACCEPTED, status, externalId, null, null, retryAfter, took);
    }

    /** The receiver did not take it. */
    public DeliveryReceipt refused(@Nullable String code, String reason) {
        return new DeliveryReceipt(Outcome.REFUSED, status, null, code, reason, retryAfter, took);
    }

    /** It answered, but not so that we could know whether it took it. */
    public DeliveryReceipt unanswered(String reason) {
        return new DeliveryReceipt(Outcome.UNANSWERED, status, null, null, reason, retryAfter, took);
    }

    /** The sender did not give the content. What it says instead may repeat a secret address, so only the status is told. */
    @Override
    public Download asDownload() {
        return new Download(Download.Ending.REFUSED, status, null, 0, "answered " + status, retryAfter, took);
    }

    /** Bodies hold what customers wrote. */
    @Override
    public String toString() {
        return "EgressAnswer[status=" + status + ", took=" + took + "]";
    }
}
