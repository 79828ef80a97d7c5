package io.workstream.connector.jivo;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.connector.Receipts;
import io.workstream.connector.ra.api.CustomerContent;
import io.workstream.connector.ra.api.DeliveryReceipt.Outcome;
import io.workstream.conversation.RelaySignal;
import io.workstream.conversation.Signal;
import java.util.UUID;
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

    @Test
    void lossShouldBeToldInWordsAndReadingByItsMark() {
        UUID id = new UUID(0, 1);
        Signal lost = new Signal(RelaySignal.Kind.UNDELIVERED, id, id, id, id, "n-1", "it did not arrive");
        Signal read = new Signal(RelaySignal.Kind.CUSTOMER_READ, id, id, id, id, "m-1", null);

        assertThat(JivoSignals.content(lost)).isEqualTo(new CustomerContent.Text("it did not arrive"));
        assertThat(JivoSignals.content(read)).isEqualTo(new CustomerContent.Seen("m-1"));
    }
}
