package io.workstream.web.page.delivery;

import io.workstream.deliveryaudit.DeliveryAudit;
import io.workstream.deliveryaudit.DeliveryResends;
import io.workstream.deliveryaudit.DeliveryStory;
import io.workstream.deliveryaudit.RawEventView;
import io.workstream.deliveryaudit.ResendSummary;
import io.workstream.realtime.Topics;
import io.workstream.web.http.Needs;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.workspace.Scope;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One delivery: its way, the calls made for it, and what came from outside. */
@Named("deliveryPage")
@ViewScoped
@Needs(Scope.CONVERSATIONS_READ)
public class DeliveryPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    DeliveryAudit audit;

    @Inject
    DeliveryResends resends;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    Notices notices;

    private @Nullable DeliveryStory story;
    private @Nullable List<RawEventView> rawEvents;

    /** Reads it anew. */
    public void load() {
        story = audit.show(user.actor(), frame.workspaceId(), id());
    }

    /** Reads what came from outside; not at once, as few want to see it. */
    public void open() {
        rawEvents = audit.rawEvents(user.actor(), frame.workspaceId(), id());
    }

    /** Sends it again. */
    public void resend() {
        ResendSummary summary = resends.these(user.actor(), frame.workspaceId(), List.of(id()));
        if (summary.resent() > 0) {
            notices.done("message.resent");
        } else {
            notices.attention("audit.resend.none");
        }
        load();
    }

    private UUID id() {
        return frame.address().requiredId();
    }

    /** The delivery as it was read last. */
    public DeliveryStory getStory() {
        return Objects.requireNonNull(story, "load comes first");
    }

    /** Its way as bars. */
    public List<WayRow> getRows() {
        return WayRow.of(getStory().steps());
    }

    /** What came from outside; null as long as nobody asked. */
    public @Nullable List<RawEventView> getRawEvents() {
        return rawEvents;
    }

    /** The topic that tells when it moves. */
    public String getTopic() {
        return Topics.conversation(frame.workspaceId(), getStory().delivery().conversationId());
    }
}
