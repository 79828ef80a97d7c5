package io.workstream.connector.jivo;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.Receipts;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import org.junit.jupiter.api.Test;

class JivoSignalsTest {

    @Test
    void signShouldBeTriedAgainOnlyWhenThatMayHelp() {
        assertThat(JivoSignals.settled(Receipts.accepted(""))).isTrue();
        assertThat(JivoSignals.settled(Receipts.refused(400, null))).isTrue();
        assertThat(JivoSignals.settled(Receipts.without(Outcome.FORBIDDEN))).isTrue();
        assertThat(JivoSignals.settled(Receipts.refused(503, null))).isFalse();
        assertThat(JivoSignals.settled(Receipts.without(Outcome.UNREACHABLE))).isFalse();
    }
}
