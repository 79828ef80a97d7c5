package io.workstream.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One hop of one message to one side. Born {@code queued}; a job takes it to {@code sending} and calls the receiver; the
 * answer, a later report of the provider, or the lack of both decide where it goes from there.
 */
final class Delivery {

    /** After so many sends without an answer nobody knows, and a person must decide. */
    static final int MOST_UNANSWERED = 3;

    private final UUID id;
    private final UUID messageId;
    private final UUID conversationId;
    private final DeliveryChannel channel;
    private DeliveryStatus status;
    private int attempts;
    private @Nullable String externalId;
    private @Nullable FailureView failure;
    private @Nullable Instant unknownSince;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant readAt;
    private @Nullable Instant failedAt;

    Delivery(DeliveryRow row) {
        this.id = row.id();
        this.messageId = row.messageId();
        this.conversationId = row.conversationId();
        this.channel = DeliveryChannel.of(row.channel());
        this.status = DeliveryStatus.of(row.status());
        this.attempts = row.attempts();
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
        if (status == DeliveryStatus.UNKNOWN && attempts >= MOST_UNANSWERED) {
            fail(
                    new FailureView(
                            "no-answer", "The receiver never answered; it is not known whether it has the message."),
                    now);
            return Optional.empty();
        }
        status = DeliveryStatus.SENDING;
        attempts++;
        return Optional.empty();
    }

    void accept(@Nullable String receiversId, Instant now) {
        if (receiversId != null) {
            externalId = receiversId;
        }
        boolean reportedFailed = status == DeliveryStatus.FAILED && acceptedAt != null;
        if (status.mayBecome(DeliveryStatus.ACCEPTED) && !reportedFailed) {
            status = DeliveryStatus.ACCEPTED;
            failure = null;
        }
        if (acceptedAt == null) {
            acceptedAt = now;
        }
    }

    /** Takes the receiver's id of it where none is known: a send without an answer learns it from the first report. */
    void identify(String receiversId) {
        if (externalId == null) {
            externalId = receiversId;
        }
    }

    void deliver(Instant at) {
        if (status.mayBecome(DeliveryStatus.DELIVERED)) {
            status = DeliveryStatus.DELIVERED;
            failure = null;
        }
        acceptedAt = acceptedAt == null ? at : acceptedAt;
        deliveredAt = deliveredAt == null ? at : deliveredAt;
    }

    void read(Instant at) {
        deliver(at);
        if (status.mayBecome(DeliveryStatus.READ)) {
            status = DeliveryStatus.READ;
        }
        readAt = readAt == null ? at : readAt;
    }

    void fail(FailureView reason, Instant at) {
        if (status.mayBecome(DeliveryStatus.FAILED)) {
            status = DeliveryStatus.FAILED;
            failure = reason;
            failedAt = at;
        }
    }

    void becomeUnknown(Instant now) {
        if (status.mayBecome(DeliveryStatus.UNKNOWN)) {
            status = DeliveryStatus.UNKNOWN;
            unknownSince = now;
        }
    }

    /** Puts it back to be sent later. */
    void postpone(boolean attemptCounts) {
        if (status.mayBecome(DeliveryStatus.QUEUED)) {
            status = DeliveryStatus.QUEUED;
            attempts = attemptCounts ? attempts : Math.max(0, attempts - 1);
        }
    }

    /** Puts a failed one back at a person's wish. */
    void resend() {
        status = DeliveryStatus.QUEUED;
        attempts = 0;
        failure = null;
        failedAt = null;
        unknownSince = null;
        acceptedAt = null;
        externalId = null;
    }

    UUID id() {
        return id;
    }

    UUID messageId() {
        return messageId;
    }

    UUID conversationId() {
        return conversationId;
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

    DeliveryRow changed(DeliveryRow row) {
        return new DeliveryRow(
                id,
                row.workspaceId(),
                conversationId,
                messageId,
                row.channel(),
                row.part(),
                row.text(),
                status.code(),
                attempts,
                externalId,
                failure == null ? null : failure.code(),
                failure == null ? null : failure.reason(),
                unknownSince,
                acceptedAt,
                deliveredAt,
                readAt,
                failedAt,
                row.createdAt());
    }
}
