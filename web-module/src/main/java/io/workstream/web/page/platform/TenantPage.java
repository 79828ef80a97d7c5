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
    private int members;
    private int whatsappSlots;

    /** Reads it, and fills the form. */
    public void load() {
        take(tenants.show(user.actor(), id()));
    }

    /** Keeps the limits in the form. */
    public void save() {
        take(tenants.settle(user.actor(), id(), new WorkspaceTerms(null, whatsappSlots, members)));
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
        take(tenants.settle(user.actor(), id(), new WorkspaceTerms(status, null, null)));
        notices.done(notice, getTenant().name());
    }

    private void take(TenantView read) {
        tenant = read;
        members = (int) read.members().allowed();
        whatsappSlots = (int) read.whatsappSlots().allowed();
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

    public int getMembers() {
        return members;
    }

    public void setMembers(int members) {
        this.members = members;
    }

    public int getWhatsappSlots() {
        return whatsappSlots;
    }

    public void setWhatsappSlots(int whatsappSlots) {
        this.whatsappSlots = whatsappSlots;
    }
}
