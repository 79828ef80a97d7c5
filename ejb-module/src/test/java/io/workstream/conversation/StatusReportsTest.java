package io.workstream.conversation;

import static io.workstream.conversation.DeliveryBuilder.aDelivery;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content;
import io.workstream.content.Content.Media.Form;
import io.workstream.conversation.StatusReport.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusReportsTest {

    private static final UUID ID = new UUID(0, 2);
    private static final Instant NOW = Instant.parse("2026-03-14T09:30:00Z");
    private static final FailureView UPLOAD = new FailureView("131053", "unsupported codec");

    private final StatusReports reports = new StatusReports();
    private final List<Delivery> queued = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();
    private Content content = new Content.Media(Form.VIDEO, ID, "look");
    private @Nullable Content changed;
    private Delivery delivery =
            aDelivery().being(DeliveryStatus.ACCEPTED).sent(1).build();

    @BeforeEach
    void assemble() {
        reports.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        reports.deliveries = new OneDelivery();
        reports.progress = new Progress() {
            @Override
            void reported(Delivery moved) {}
        };
        reports.outbox = new Outbox() {
            @Override
            void requeue(Delivery again) {
                queued.add(again);
            }
        };
        reports.figures = new DeliveryFigures() {
            @Override
            void became(Delivery moved) {
                counted.add(moved.status().code());
            }

            @Override
            void retried(Delivery again, @Nullable FailureView failure) {
                counted.add("retried");
            }
        };
    }

    @ParameterizedTest
    @EnumSource(value = Form.class, mode = EnumSource.Mode.EXCLUDE, names = "DOCUMENT")
    void fileShouldGoOnceMoreAsADocumentWhenItIsUnfitAsWhatItWas(Form form) {
        content = new Content.Media(form, ID, "look");

        StatusReports.Effect effect = reports.take(ID, unfit());

        assertThat(effect).isEqualTo(StatusReports.Effect.BELIEVED);
        assertThat(changed).isEqualTo(new Content.Media(Form.DOCUMENT, ID, "look"));
        assertThat(queued).containsExactly(delivery);
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(delivery.attempts()).isZero();
        assertThat(counted).containsExactly("retried");
    }

    @Test
    void deliveryShouldFailWithTheReasonWhenADocumentIsUnfit() {
        content = new Content.Media(Form.DOCUMENT, ID, null);

        assertThat(reports.take(ID, unfit())).isEqualTo(StatusReports.Effect.FAILED);

        assertThat(queued).isEmpty();
        assertThat(delivery.row().errorCode()).isEqualTo("131053");
        assertThat(counted).containsExactly("failed");
    }

    @Test
    void deliveryShouldFailWhenItCarriesNoFile() {
        content = new Content.Text("hello");

        assertThat(reports.take(ID, unfit())).isEqualTo(StatusReports.Effect.FAILED);

        assertThat(changed).isNull();
    }

    @Test
    void fileShouldKeepItsFormWhenItFailedForAnotherReason() {
        StatusReport undeliverable =
                new StatusReport("wamid.1", null, Outcome.FAILED, NOW, new FailureView("131026", "no WhatsApp"));

        assertThat(reports.take(ID, undeliverable)).isEqualTo(StatusReports.Effect.FAILED);

        assertThat(changed).isNull();
        assertThat(queued).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"QUEUED", "SENDING", "UNKNOWN"})
    void fileShouldWaitForAPersonWhenTheJobOfItsSendStillStands(DeliveryStatus before) {
        delivery = aDelivery().being(before).sent(1).build();

        assertThat(reports.take(ID, unfit())).isEqualTo(StatusReports.Effect.FAILED);

        assertThat(changed).isEqualTo(new Content.Media(Form.DOCUMENT, ID, "look"));
        assertThat(queued).isEmpty();
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
    }

    @Test
    void fileShouldBeSentOnceMoreOnlyWhenTheReportComesTwice() {
        delivery.follow(new StatusReport("wamid.1", null, Outcome.SENT, NOW, null), NOW);

        reports.take(ID, unfit());
        reports.take(ID, unfit());

        assertThat(queued).hasSize(1);
    }

    private static StatusReport unfit() {
        return new StatusReport("wamid.1", null, Outcome.UNFIT, NOW, UPLOAD);
    }

    private final class OneDelivery extends Deliveries {

        @Override
        Optional<Delivery> lockedFor(UUID workspaceId, StatusReport report) {
            return Optional.of(delivery);
        }

        @Override
        Content content(Delivery of) {
            return changed == null ? content : changed;
        }

        @Override
        void change(Delivery of, Content other) {
            changed = other;
        }

        @Override
        void save(Delivery moved) {}
    }
}
