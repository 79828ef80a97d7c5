package io.workstream.web.page.identity;

import io.workstream.identity.OwnSessions;
import io.workstream.identity.SessionView;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The profile's list of one's own logins. */
@Named("sessionsPanel")
@RequestScoped
public class SessionsPanel {

    @Inject
    OwnSessions sessions;

    @Inject
    PageUser user;

    @Inject
    Notices notices;

    private @Nullable List<SessionView> all;

    /** The one used last first. */
    public List<SessionView> getAll() {
        List<SessionView> known = all;
        if (known == null) {
            known = sessions.list(user.actor());
            all = known;
        }
        return known;
    }

    /** Ends one of them. */
    public void end(String id) {
        sessions.end(user.actor(), UUID.fromString(id));
        all = null;
        notices.done("profile.session.ended");
    }
}
