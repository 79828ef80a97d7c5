package io.workstream.web.page.delivery;

import io.workstream.deliveryaudit.DeliveryQuery;
import io.workstream.deliveryaudit.DeliveryResends;
import io.workstream.deliveryaudit.ResendSummary;
import io.workstream.shared.Ids;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends failed deliveries of the list again: those that are ticked, or part by part all that the search means. */
@Named("resendDesk")
@ViewScoped
public class ResendDesk implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    DeliveryResends resends;

    @Inject
    DeliveriesPage page;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private @Nullable Resending resending;

    /** Sends the ticked ones again. */
    public void chosen() {
        List<UUID> ids = Stream.ofNullable(request.getParameterValues("chosen"))
                .flatMap(Stream::of)
                .map(Ids::parse)
                .flatMap(Optional::stream)
                .limit(DeliveryResends.MOST)
                .toList();
        if (ids.isEmpty()) {
            notices.attention("audit.resend.none");
            return;
        }
        ResendSummary summary = resends.these(user.actor(), frame.workspaceId(), ids);
        tell(summary.resent(), summary.skipped().size());
        page.refresh();
    }

    /** Sends the first part of all that the search means again. */
    public void begin() {
        DeliveryQuery query = page.query();
        if (query != null) {
            resending = Resending.begin(
                    page.failuresMeant(), resends.matching(user.actor(), frame.workspaceId(), query, null));
            finish();
        }
    }

    /** Sends the next part. */
    public void goOn() {
        Resending present = resending;
        DeliveryQuery query = page.query();
        if (present != null && present.going() && query != null) {
            resending = present.and(resends.matching(user.actor(), frame.workspaceId(), query, present.next()));
            finish();
        }
    }

    /** Leaves the rest as it is. */
    public void stop() {
        Resending present = resending;
        if (present != null && present.going()) {
            resending = present.stopped();
            finish();
        }
    }

    private void finish() {
        Resending present = resending;
        if (present != null && !present.going()) {
            tell(present.resent(), present.skipped());
            page.refresh();
        }
    }

    private void tell(int resent, int skipped) {
        if (resent > 0) {
            notices.done("audit.resend.done", resent);
        }
        if (skipped > 0) {
            notices.attention("audit.resend.skipped", skipped);
        }
        if (resent + skipped == 0) {
            notices.attention("audit.resend.none");
        }
    }

    /** How far it has come; null before it began. */
    public @Nullable Resending getResending() {
        return resending;
    }
}
