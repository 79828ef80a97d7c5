package io.workstream.conversation;

import java.time.Instant;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Says what is expected of a delivery. */
final class DeliveryAssert extends AbstractAssert<DeliveryAssert, Delivery> {

    private final DeliveryRow row;

    private DeliveryAssert(Delivery actual) {
        super(actual, DeliveryAssert.class);
        row = actual.row();
    }

    static DeliveryAssert assertThat(Delivery actual) {
        return new DeliveryAssert(actual);
    }

    DeliveryAssert is(DeliveryStatus status) {
        Assertions.assertThat(actual.status()).isEqualTo(status);
        return this;
    }

    DeliveryAssert wasSent(int times) {
        Assertions.assertThat(actual.attempts()).as("attempts").isEqualTo(times);
        return this;
    }

    DeliveryAssert failedWith(String code) {
        is(DeliveryStatus.FAILED);
        Assertions.assertThat(row.errorCode()).isEqualTo(code);
        Assertions.assertThat(row.failedAt()).isNotNull();
        return this;
    }

    DeliveryAssert hasNoFailure() {
        Assertions.assertThat(row.errorCode()).isNull();
        Assertions.assertThat(row.errorMessage()).isNull();
        return this;
    }

    DeliveryAssert hasReceiversId(String externalId) {
        Assertions.assertThat(row.externalId()).isEqualTo(externalId);
        return this;
    }

    DeliveryAssert wasAcceptedAt(Instant at) {
        Assertions.assertThat(row.acceptedAt()).isEqualTo(at);
        return this;
    }

    DeliveryAssert wasDeliveredAt(Instant at) {
        Assertions.assertThat(row.deliveredAt()).isEqualTo(at);
        return this;
    }

    DeliveryAssert wasReadAt(Instant at) {
        Assertions.assertThat(row.readAt()).isEqualTo(at);
        return this;
    }
}
