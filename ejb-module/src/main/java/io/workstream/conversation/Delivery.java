package io.workstream.conversation;

import io.workstream.connector.ra.api.DeliveryReceipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One hop of one message to one side. Born {@code queued}; a job takes it to {@code sending} and calls the receiver; the
 * answer, a later report of the provider, or the lack of both decide where it goes from there. It may be sent several
 * times: when nobody answered, and when a person wishes so after it failed.
 */
final class Delivery {

    /** After so many sends without an answer nobody knows, and a person must decide. */
    static final int MOST_UNANSWERED = 3;

    private final DeliveryRow born;
    private final DeliveryChannel channel;
    private DeliveryStatus status;
    private int attempts;
    /** How many of the attempts nobody answered. */
    private int unanswered;

    /** The latest that is known: of an earlier send as long as the present one has no {@code acceptedAt}. */
    private @Nullable String externalId;

    private @Nullable FailureView failure;
    private @Nullable Instant unknownSince;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant readAt;
    private @Nullable Instant failedAt;

    Delivery(DeliveryRow row) {
        this.born = row;
        this.channel = DeliveryChannel.of(row.channel());
        this.status = DeliveryStatus.of(row.status());
        this.attempts = row.attempts();
        this.unanswered = row.unanswered();
        this.externalId = row.externalId();
        this.failure = failure(row.errorCode(), row.errorMessage());
        this.unknownSince = row.unknownSince();
        this.acceptedAt = row.acceptedAt();
        this.deliveredAt = row.deliveredAt();
        this.readAt = row.readAt();
        this.failedAt = row.failedAt();
    }

    /**
     * Takes it up for sending.
     *
     * @param hold how long to wait for a report about a send that was never answered
     * @return when to come back, if it cannot be sent now
     */
    Optional<Instant> takeUp(Instant now, Duration hold) {
        if (status == DeliveryStatus.SENDING && channel == DeliveryChannel.WA_OUTBOUND) {
            // The node stopped between the call and its record, so Meta may have the message.
            becomeUnknown(now);
        }
        if (status == DeliveryStatus.UNKNOWN
                && unknownSince != null
                && unknownSince.plus(hold).isAfter(now)) {
            return Optional.of(unknownSince.plus(hold));
        }
        if (status == DeliveryStatus.UNKNOWN && unanswered >= MOST_UNANSWERED) {
            fail(
                    new FailureView(
                            "no-answer", "The receiver never answered; it is not known whether it has the message."),
                    now);
            return Optional.empty();
        }
        status = DeliveryStatus.SENDING;
        attempts++;
        acceptedAt = null;
        return Optional.empty();
    }

    /** Does what a gateway concluded from the present send. */
    void conclude(Verdict verdict, Instant now) {
        DeliveryReceipt receipt = verdict.receipt();
        switch (verdict.kind()) {
            case ACCEPTED -> accept(receipt == null ? null : receipt.externalId(), now);
            case DELIVERED -> deliver(now);
            case RETRY -> postpone(true);
            case HOLD, REST_ACCOUNT, STOP_ACCOUNT -> postpone(false);
            case UNKNOWN -> becomeUnknown(now);
            case FAILED -> fail(verdict.failure(), now);
        }
    }

    /**
     * Believes a provider's report. That it arrived is true whichever send is meant; {@code sent} and {@code failed} are
     * about one send, and say nothing when that is not the present one.
     *
     * @return whether it was believed
     */
    boolean follow(StatusReport report, Instant now) {
        Instant at = report.at().isBefore(now) ? report.at() : now;
        if (!report.arrived() && ofEarlierSend(report.externalId())) {
            return false;
        }
        boolean presentIsKnown = acceptedAt != null;
        switch (report.outcome()) {
            case SENT -> accept(report.externalId(), at);
            case DELIVERED -> deliver(at);
            case READ -> read(at);
            case FAILED, UNFIT -> fail(report.failure(), at);
        }
        externalId = presentIsKnown ? externalId : report.externalId();
        return true;
    }

    /** Puts a failed one back at a person's wish. The receiver's id stays: late reports about that send carry it. */
    void resend() {
        status = DeliveryStatus.QUEUED;
        attempts = 0;
        unanswered = 0;
        failure = null;
        failedAt = null;
        unknownSince = null;
        acceptedAt = null;
    }

    private boolean ofEarlierSend(String receiversId) {
        boolean presentIsKnown = acceptedAt != null;
        return externalId != null && externalId.equals(receiversId) != presentIsKnown;
    }

    private void accept(@Nullable String receiversId, Instant now) {
        boolean sameSend = receiversId == null || receiversId.equals(externalId);
        boolean failedUnderThisId = status == DeliveryStatus.FAILED && externalId != null && sameSend;
        if (status.mayBecome(DeliveryStatus.ACCEPTED) && !failedUnderThisId) {
            status = DeliveryStatus.ACCEPTED;
            failure = null;
        }
        externalId = receiversId == null ? externalId : receiversId;
        acceptedAt = acceptedAt == null ? now : acceptedAt;
    }

    private void deliver(Instant at) {
        if (status.mayBecome(DeliveryStatus.DELIVERED)) {
            status = DeliveryStatus.DELIVERED;
            failure = null;
        }
        acceptedAt = acceptedAt == null ? at : acceptedAt;
        deliveredAt = deliveredAt == null ? later(at, acceptedAt) : deliveredAt;
    }

    private void read(Instant at) {
        deliver(at);
        if (status.mayBecome(DeliveryStatus.READ)) {
            status = DeliveryStatus.READ;
        }
        readAt = readAt == null ? later(at, deliveredAt) : readAt;
    }

    /** Meta counts whole seconds: what came later may seem to have come before. */
    private static Instant later(Instant at, @Nullable Instant before) {
        return before != null && before.isAfter(at) ? before : at;
    }

    private void fail(@Nullable FailureView reason, Instant at) {
        if (status.mayBecome(DeliveryStatus.FAILED)) {
            status = DeliveryStatus.FAILED;
            failure = reason;
            failedAt = at;
        }
    }

    private void becomeUnknown(Instant now) {
        if (status.mayBecome(DeliveryStatus.UNKNOWN)) {
            status = DeliveryStatus.UNKNOWN;
            unknownSince = now;
            unanswered++;
        }
    }

    private void postpone(boolean attemptCounts) {
        if (status.mayBecome(DeliveryStatus.QUEUED)) {
            status = DeliveryStatus.QUEUED;
            attempts = attemptCounts ? attempts : Math.max(0, attempts - 1);
        }
    }

    UUID id() {
        return born.id();
    }

    UUID workspaceId() {
        return born.workspaceId();
    }

    UUID conversationId() {
        return born.conversationId();
    }

    UUID messageId() {
        return born.messageId();
    }

    DeliveryChannel channel() {
        return channel;
    }

    DeliveryStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    private static @Nullable FailureView failure(@Nullable String code, @Nullable String reason) {
        return code == null ? null : new FailureView(code, reason == null ? "" : reason);
    }

    DeliveryView view(List<AttemptView> tries) {
        return row().view(tries);
    }

    /** As the database keeps it. */
    DeliveryRow row() {
        return new DeliveryRow(
                born.id(),
                born.workspaceId(),
                born.conversationId(),
                born.messageId(),
                born.channel(),
                born.part(),
                born.content(),
                status.code(),
                attempts,
                unanswered,
                externalId,
                failure == null ? null : failure.code(),
                failure == null ? null : failure.reason(),
                unknownSince,
                acceptedAt,
                deliveredAt,
                readAt,
                failedAt,
                born.createdAt());
    }
}
