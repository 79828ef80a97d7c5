package io.workstream.web.page;

import io.workstream.workspace.SupportService;
import io.workstream.workspace.SupportVisit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says on every page that its reader looks into a workspace for support, and lets them end it. */
@Named("supportBanner")
@RequestScoped
public class SupportBanner {

    @Inject
    SupportService support;

    @Inject
    PageUser user;

    private boolean asked;
    private @Nullable SupportVisit visit;

    /** Where the reader looks in; null where they do not. Read once per request, and only for those who may. */
    public @Nullable SupportVisit getVisit() {
        if (!asked && user.isSignedIn() && user.profile().platformAdmin()) {
            visit = support.current(user.actor()).orElse(null);
        }
        asked = true;
        return visit;
    }

    /** Ends it, and leads back to what the platform knows of the workspace. */
    public void end() throws IOException {
        SupportVisit left = getVisit();
        String back = left == null ? "/platform" : "/platform/tenants/" + left.workspaceId();
        support.end(user.actor());
        FacesContext.getCurrentInstance().getExternalContext().redirect(back);
    }
}
