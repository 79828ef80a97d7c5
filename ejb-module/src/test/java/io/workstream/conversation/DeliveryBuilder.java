package io.workstream.conversation;

import java.time.Instant;
import java.util.UUID;

/** Makes deliveries at any point of their life. */
final class DeliveryBuilder {

    static final Instant BORN = Instant.parse("2026-03-14T09:00:00Z");

    private DeliveryChannel channel = DeliveryChannel.WA_OUTBOUND;
    private DeliveryStatus status = DeliveryStatus.QUEUED;
    private int attempts;
    private int unanswered;
    private Instant unknownSince;

    private DeliveryBuilder() {}

    static DeliveryBuilder aDelivery() {
        return new DeliveryBuilder();
    }

    DeliveryBuilder to(DeliveryChannel side) {
        channel = side;
        return this;
    }

    DeliveryBuilder being(DeliveryStatus present) {
        status = present;
        return this;
    }

    DeliveryBuilder sent(int times) {
        attempts = times;
        return this;
    }

    DeliveryBuilder unknownSince(Instant since) {
        status = DeliveryStatus.UNKNOWN;
        unknownSince = since;
        unanswered = 1;
        return this;
    }

    DeliveryBuilder unanswered(int times) {
        unanswered = times;
        return this;
    }

    Delivery build() {
        return new Delivery(row());
    }

    DeliveryRow row() {
        return new DeliveryRow(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                new UUID(0, 4),
                channel.code(),
                0,
                "{\"kind\":\"text\",\"text\":\"text\"}",
                status.code(),
                attempts,
                unanswered,
                null,
                null,
                null,
                unknownSince,
                null,
                null,
                null,
                null,
                BORN);
    }
}
