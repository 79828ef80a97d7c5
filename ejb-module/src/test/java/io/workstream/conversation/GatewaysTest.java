package io.workstream.conversation;

import static io.workstream.connector.Receipts.accepted;
import static io.workstream.connector.Receipts.refused;
import static io.workstream.connector.Receipts.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.breaker.CallEnd;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewaysTest {

    @ParameterizedTest
    @CsvSource({"500, AWAY", "503, AWAY", "400, ANSWERED", "404, ANSWERED", "429, ANSWERED", "302, ANSWERED"})
    void refusalShouldCountAgainstTheReceiverOnlyWhenItIsItsOwnFault(int status, CallEnd end) {
        assertThat(Gateways.end(refused(status, null))).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"UNREACHABLE, AWAY", "UNANSWERED, AWAY", "FORBIDDEN, NOT_MADE"})
    void silenceShouldCountAgainstTheReceiver(Outcome outcome, CallEnd end) {
        assertThat(Gateways.end(without(outcome))).isEqualTo(end);
    }

    @Test
    void answerThatNamesNothingShouldBeASignOfLife() {
        DeliveryReceipt odd =
                new DeliveryReceipt(Outcome.UNANSWERED, 200, null, null, "no id", null, Duration.ofMillis(5));

        assertThat(Gateways.end(odd)).isEqualTo(CallEnd.ANSWERED);
    }

    @Test
    void nothingShouldBeLearnedWhenNoCallWasMade() {
        assertThat(Gateways.end(null)).isEqualTo(CallEnd.NOT_MADE);
        assertThat(Gateways.end(accepted("wamid.1"))).isEqualTo(CallEnd.TAKEN);
    }
}
