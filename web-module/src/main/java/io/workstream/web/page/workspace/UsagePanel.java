package io.workstream.web.page.workspace;

import io.workstream.platform.UsageService;
import io.workstream.platform.WorkspaceUsage;
import io.workstream.web.http.Needs;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.workspace.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The part of a workspace's settings that shows what it uses of its limits. */
@Named("usagePanel")
@RequestScoped
@Needs(Scope.WORKSPACE_MANAGE)
public class UsagePanel {

    @Inject
    UsageService usage;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    private @Nullable WorkspaceUsage read;

    /** What it uses now; read once. */
    public WorkspaceUsage getUsage() {
        WorkspaceUsage known = read;
        if (known == null) {
            known = usage.show(user.actor(), frame.workspaceId());
            read = known;
        }
        return known;
    }
}
