package io.workstream.web.page.platform;

import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.workspace.SupportService;
import io.workstream.workspace.SupportVisit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** The part of a workspace's page of the platform that begins a look into it. */
@Named("supportDesk")
@RequestScoped
public class SupportDesk {

    @Inject
    SupportService support;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    private String reason = "";

    /** Goes in, for the reason in the form. */
    public void begin() throws IOException {
        SupportVisit begun = support.begin(user.actor(), frame.address().requiredId(), reason);
        FacesContext.getCurrentInstance().getExternalContext().redirect("/w/" + begun.slug());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
