package io.workstream.web.page.delivery;

import io.workstream.deliveryaudit.DeliveryAudit;
import io.workstream.deliveryaudit.RawEventView;
import io.workstream.web.http.Needs;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.workspace.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What came from outside and reached nobody, as it came. */
@Named("eventsPage")
@RequestScoped
@Needs(Scope.AUDIT_READ)
public class EventsPage {

    @Inject
    DeliveryAudit audit;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    private List<RawEventView> events = List.of();

    /** Reads them. */
    public void load() {
        events = audit.unusedEvents(user.actor(), frame.workspaceId());
    }

    /** The latest of them, newest first. */
    public List<RawEventView> getEvents() {
        return events;
    }
}
