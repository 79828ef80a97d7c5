package io.workstream.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.Receipts;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import org.junit.jupiter.api.Test;

class WhatsAppSignalsTest {

    @Test
    void signShouldBeTriedAgainOnlyWhenThatMayHelp() {
        assertThat(WhatsAppSignals.settled(Receipts.accepted(""))).isTrue();
        assertThat(WhatsAppSignals.settled(Receipts.refused(400, "131009"))).isTrue();
        assertThat(WhatsAppSignals.settled(Receipts.without(Outcome.UNANSWERED)))
                .isTrue();
        assertThat(WhatsAppSignals.settled(Receipts.refused(429, "80007"))).isFalse();
        assertThat(WhatsAppSignals.settled(Receipts.refused(503, "2"))).isFalse();
        assertThat(WhatsAppSignals.settled(Receipts.without(Outcome.UNREACHABLE)))
                .isFalse();
    }
}
