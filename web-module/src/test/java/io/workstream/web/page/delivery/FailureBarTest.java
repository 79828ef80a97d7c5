package io.workstream.web.page.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.workstream.deliveryaudit.FailureCount;
import io.workstream.deliveryaudit.FailureCounts;
import io.workstream.deliveryaudit.ResendSummary;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureBarTest {

    private static FailureCount failed(String reason, long count) {
        return new FailureCount("wa_outbound", reason, count, Instant.EPOCH);
    }

    @Test
    void longestBarShouldBeTheMostFrequentReason() {
        FailureCounts counts =
                new FailureCounts(List.of(failed("131026", 600), failed("190", 300), failed("100", 1)), 901, true);

        assertThat(FailureBar.of(counts))
                .extracting(FailureBar::percent, FailureBar::share)
                .containsExactly(tuple(100L, 67L), tuple(50L, 33L), tuple(1L, 0L));
    }

    @Test
    void noBarShouldBeDrawnWhenNothingFailed() {
        assertThat(FailureBar.of(new FailureCounts(List.of(), 0, true))).isEmpty();
    }

    @Test
    void progressShouldAddUpAndNeverPassTheEnd() {
        Resending began = Resending.begin(150, new ResendSummary(90, List.of(), "more"));
        Resending over = began.and(new ResendSummary(80, List.of(), null));

        assertThat(began.going()).isTrue();
        assertThat(began.done()).isEqualTo(90);
        assertThat(over.going()).isFalse();
        assertThat(over.resent()).isEqualTo(170);
        assertThat(over.done()).isEqualTo(150);
        assertThat(began.stopped().going()).isFalse();
    }
}
