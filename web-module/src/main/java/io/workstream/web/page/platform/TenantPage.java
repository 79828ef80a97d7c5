package io.workstream.web.page.platform;

import io.workstream.platform.TenantService;
import io.workstream.platform.TenantView;
import io.workstream.web.http.PlatformOnly;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.workspace.WorkspaceTerms;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One workspace as the platform sees it: its owner, its limits, and whether it is suspended. */
@Named("tenantPage")
@RequestScoped
@PlatformOnly
public class TenantPage {

    @Inject
    TenantService tenants;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    Notices notices;

    private @Nullable TenantView tenant;
    private final LimitsForm limits = new LimitsForm();

    /** Reads it, and fills the form. */
    public void load() {
        take(tenants.show(user.actor(), id()));
    }

    /** Keeps the limits in the form. */
    public void save() {
        take(tenants.settle(user.actor(), id(), limits.terms()));
        notices.done("settings.saved");
    }

    /** Locks everybody out and holds back what is to leave the workspace. */
    public void suspend() {
        become("suspended", "platform.suspended");
    }

    /** Ends that. */
    public void resume() {
        become("active", "platform.resumed");
    }

    /** Brings it back for its owners, who deleted it. */
    public void restore() {
        take(tenants.restore(user.actor(), id()));
        notices.done("workspace.restored", getTenant().name());
    }

    private void become(String status, String notice) {
        take(tenants.settle(user.actor(), id(), WorkspaceTerms.status(status)));
        notices.done(notice, getTenant().name());
    }

    private void take(TenantView read) {
        tenant = read;
        limits.fill(read.usage());
    }

    private UUID id() {
        return frame.address().requiredId();
    }

    /** The workspace, once it is read. */
    public TenantView getTenant() {
        TenantView known = tenant;
        if (known == null) {
            known = tenants.show(user.actor(), id());
            tenant = known;
        }
        return known;
    }

    /** What is typed. */
    public LimitsForm getLimits() {
        return limits;
    }
}
