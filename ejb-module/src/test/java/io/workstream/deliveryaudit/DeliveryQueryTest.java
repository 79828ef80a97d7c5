package io.workstream.deliveryaudit;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryQueryTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    private static DeliveryQuery query(@Nullable String status, @Nullable String reason) {
        return new DeliveryQuery(Sought.NOTHING, status, null, null, reason, null, null);
    }

    private static DeliveryQuery between(@Nullable Instant from, @Nullable Instant to) {
        return new DeliveryQuery(Sought.NOTHING, null, null, null, null, from, to);
    }

    @Test
    void stateAndSideShouldBeAmongThoseThatThereAre() {
        assertRefused(() -> query("lost", null)).becauseOf("status");
        assertRefused(() -> new DeliveryQuery(Sought.NOTHING, null, "telegram", null, null, null, null))
                .becauseOf("channel");
    }

    @Test
    void reasonShouldAskForFailedOnesOnly() {
        assertThat(query(null, "http-400").failed()).isTrue();
        assertThat(query("failed", null).failed()).isTrue();
        assertThat(query("read", null).failed()).isFalse();
        assertRefused(() -> query("read", "http-400")).becauseOf("reason");
    }

    @Test
    void timeShouldNotRunBackwards() {
        assertRefused(() -> between(NOON, NOON)).becauseOf("to");
    }

    @Test
    void boundShouldBeTheEarlierOneWhenBothAreGiven() {
        Instant later = NOON.plusSeconds(60);

        assertThat(between(null, null).failedBefore(NOON).to()).isEqualTo(NOON);
        assertThat(between(null, later).failedBefore(NOON).to()).isEqualTo(NOON);
        assertThat(between(null, NOON).failedBefore(later).to()).isEqualTo(NOON);
        assertThat(between(null, null).failedBefore(NOON).status()).isEqualTo("failed");
    }
}
