package io.workstream.web.page.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.deliveryaudit.DeliveryStep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WayRowTest {

    private static final Instant START = Instant.parse("2026-03-14T12:00:00Z");

    private static DeliveryStep step(String station, long millis, @Nullable Integer took) {
        return new DeliveryStep(station, START.plusMillis(millis), millis, took, took == null ? null : "accepted");
    }

    @Test
    void barsShouldFollowEachOtherWithinTheLine() {
        List<WayRow> rows = WayRow.of(List.of(
                step("received", 0, null),
                step("dequeued", 12, null),
                step("sent", 13, 90),
                step("accepted", 105, null),
                step("read", 7_200_000, null)));

        assertThat(rows).allSatisfy(row -> {
            assertThat(row.left()).isBetween(0.0, 100.0);
            assertThat(row.width()).isPositive();
            assertThat(row.left() + row.width()).isLessThanOrEqualTo(100.1);
        });
        assertThat(rows).extracting(WayRow::call).containsExactly(false, false, true, false, false);
        assertThat(rows.get(2).width()).as("a call of 90 ms beside two hours").isGreaterThan(5);
        assertThat(rows.get(4).left() + rows.get(4).width()).isGreaterThan(99);
    }

    @Test
    void barsShouldBeVisibleWhenEverythingHappenedAtOnce() {
        assertThat(WayRow.of(List.of(step("received", 0, null), step("delivered", 0, null))))
                .allSatisfy(row -> assertThat(row.width()).isPositive());
    }
}
