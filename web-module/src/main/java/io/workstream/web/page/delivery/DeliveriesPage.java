package io.workstream.web.page.delivery;

import io.workstream.connector.WhatsAppAccountService;
import io.workstream.connector.WhatsAppAccountView;
import io.workstream.deliveryaudit.BirthIds;
import io.workstream.deliveryaudit.DeliveryAudit;
import io.workstream.deliveryaudit.DeliveryQuery;
import io.workstream.deliveryaudit.DeliveryRecord;
import io.workstream.deliveryaudit.FailureCount;
import io.workstream.deliveryaudit.FailureCounts;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import io.workstream.web.http.Needs;
import io.workstream.web.page.Listing;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.workspace.Scope;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every delivery of the workspace, to be searched; with the status "failed", those that wait for a person. */
@Named("deliveriesPage")
@ViewScoped
@Needs(Scope.CONVERSATIONS_READ)
public class DeliveriesPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int ALL = 200;

    @Inject
    DeliveryAudit audit;

    @Inject
    WhatsAppAccountService accountService;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    HttpServletRequest request;

    private final Listing<DeliveryRecord> listing = new Listing<>();
    private Question question = Question.nothing();
    private @Nullable DeliveryQuery query;
    private List<WhatsAppAccountView> accounts = List.of();
    private FailureCounts failures = new FailureCounts(List.of(), 0, true);

    /** Reads what the address asks for. */
    public void load() {
        question = Question.of(request::getParameter);
        if (frame.may("CONNECTORS_READ")) {
            accounts = accountService
                    .list(user.actor(), frame.workspaceId(), PageRequest.of(ALL, null))
                    .items();
        }
        try {
            query = question.query(user.zone());
        } catch (Problem senseless) {
            if (senseless.code() != SharedProblem.VALIDATION_FAILED) {
                throw senseless;
            }
            query = null;
        }
        refresh();
    }

    /** Reads the same anew. */
    public void refresh() {
        DeliveryQuery asked = query;
        if (asked != null) {
            listing.load(part -> audit.search(user.actor(), frame.workspaceId(), asked, part));
            failures = audit.failures(user.actor(), frame.workspaceId(), asked);
        }
    }

    /** Reads the part that follows, or searches on. */
    public void more() {
        DeliveryQuery asked = query;
        if (asked != null) {
            listing.more(part -> audit.search(user.actor(), frame.workspaceId(), asked, part));
        }
    }

    /** How far back the search has looked; null when it came to the end or stopped because it had found enough. */
    public @Nullable Instant getReached() {
        String next = listing.getNext();
        if (next == null) {
            return null;
        }
        return PageRequest.of(1, next).idAfter().map(BirthIds::timeOf).orElse(null);
    }

    /** How many failures the question means, roughly; 0 where that was not counted. */
    long failuresMeant() {
        DeliveryQuery asked = query;
        if (asked == null || !question.get("q").isEmpty()) {
            return 0;
        }
        return failures.items().stream()
                .filter(item -> asked.reason() == null || item.reason().equals(asked.reason()))
                .mapToLong(FailureCount::count)
                .sum();
    }

    /** What is asked for; null when the address makes no sense. */
    @Nullable DeliveryQuery query() {
        return query;
    }

    /** Whether the address asks for something that cannot be searched for. */
    public boolean isSenseless() {
        return query == null;
    }

    /** The deliveries read so far. */
    public Listing<DeliveryRecord> getListing() {
        return listing;
    }

    /** What stands in the form. */
    public Question getQuestion() {
        return question;
    }

    /** Numbers to choose from; none where the reader may not know them. */
    public List<WhatsAppAccountView> getAccounts() {
        return accounts;
    }

    /** Failures by reason. */
    public FailureCounts getFailures() {
        return failures;
    }

    /** The same as bars. */
    public List<FailureBar> getBars() {
        return FailureBar.of(failures);
    }

    /** States to choose from. */
    public List<String> getStatuses() {
        return DeliveryQuery.STATUSES;
    }

    /** Sides to choose from. */
    public List<String> getChannels() {
        return DeliveryQuery.CHANNELS;
    }

    /** Where to look. */
    public List<String> getPlaces() {
        return Question.PLACES;
    }
}
