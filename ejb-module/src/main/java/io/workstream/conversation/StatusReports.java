package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.content.Content.Media.Form;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Takes in what providers report about what we sent, within the transaction of whoever kept the raw event. */
@ApplicationScoped
public class StatusReports {

    @Inject
    Deliveries deliveries;

    @Inject
    Outbox outbox;

    @Inject
    Progress progress;

    @Inject
    Signals signals;

    @Inject
    DeliveryFigures figures;

    @Inject
    Clock clock;

    /** What a report did. */
    public enum Effect {
        /** We sent no such thing, or it is about a send that another has replaced. */
        NONE,
        BELIEVED,
        /** The delivery failed by it; saying the same once more is only believed. */
        FAILED
    }

    /** Lets the delivery follow what is reported about it. */
    public Effect take(UUID workspaceId, StatusReport report) {
        Optional<Delivery> found = deliveries.lockedFor(workspaceId, report);
        DeliveryStatus before = found.map(Delivery::status).orElse(DeliveryStatus.QUEUED);
        if (found.isEmpty() || !found.get().follow(report, clock.instant())) {
            return Effect.NONE;
        }
        Delivery delivery = found.get();
        Optional<Content> fitting = anotherForm(delivery, report);
        fitting.ifPresent(content -> deliveries.change(delivery, content));
        if (fitting.isPresent() && before == DeliveryStatus.ACCEPTED) {
            delivery.resend();
            outbox.requeue(delivery);
            figures.retried(delivery, report.failure());
        } else if (before != delivery.status()) {
            figures.became(delivery);
        }
        deliveries.save(delivery);
        progress.reported(delivery);
        if (before != DeliveryStatus.READ && delivery.status() == DeliveryStatus.READ) {
            signals.readByCustomer(delivery);
        }
        boolean fails = before != DeliveryStatus.FAILED && delivery.status() == DeliveryStatus.FAILED;
        return fails ? Effect.FAILED : Effect.BELIEVED;
    }

    /**
     * A file that failed as what it was sent is a document from now on, once. It goes as one at once, behind what was
     * written since; but while the job of its send still stands it stays failed, and goes so when a person sends it again.
     */
    private Optional<Content> anotherForm(Delivery delivery, StatusReport report) {
        boolean unfit = report.outcome() == StatusReport.Outcome.UNFIT && delivery.status() == DeliveryStatus.FAILED;
        return unfit && deliveries.content(delivery) instanceof Content.Media media && media.form() != Form.DOCUMENT
                ? Optional.of(new Content.Media(Form.DOCUMENT, media.mediaId(), media.caption()))
                : Optional.empty();
    }
}
