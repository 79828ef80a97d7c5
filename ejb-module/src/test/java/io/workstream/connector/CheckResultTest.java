package io.workstream.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import org.junit.jupiter.api.Test;

class CheckResultTest {

    @Test
    void otherSideShouldBeAvailableWhenItAnsweredWell() {
        CheckResult result = CheckResult.of(Receipts.accepted("id"), true);

        assertThat(result.ok()).isTrue();
        assertThat(result.available()).isTrue();
        assertThat(CheckResult.of(Receipts.accepted("id"), false).available()).isFalse();
    }

    @Test
    void otherSideShouldNotBeAvailableWhenItRefusedOrWasNotThere() {
        CheckResult refused = CheckResult.of(Receipts.refused(404, null), true);
        CheckResult away = CheckResult.of(Receipts.without(Outcome.UNREACHABLE), true);

        assertThat(refused.ok()).isFalse();
        assertThat(refused.available()).isFalse();
        assertThat(away.available()).isFalse();
    }
}
