package io.workstream.platform;

import io.workstream.audit.AuditEvent;
import io.workstream.audit.AuditLog;
import io.workstream.identity.AdministratorView;
import io.workstream.identity.Administrators;
import io.workstream.identity.IdentityProblem;
import io.workstream.identity.PlatformAccess;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Who administers the platform: appointed and dismissed by each other, never by the last one of themselves. */
@Stateless
public class AdministratorService {

    @Inject
    PlatformAccess access;

    @Inject
    Administrators administrators;

    @Inject
    AuditLog audit;

    /** All of them, the newest accounts first. */
    public Page<AdministratorView> list(Actor actor, PageRequest request) {
        access.require(actor);
        return administrators.list(request);
    }

    /** Makes whoever has this confirmed address an administrator. */
    public AdministratorView appoint(Actor actor, String email) {
        access.require(actor);
        AdministratorView appointed = administrators.appoint(actor.userId(), email);
        record(actor, "administrator.appointed", appointed);
        return appointed;
    }

    /**
     * Takes the right away, from the next request on.
     *
     * @param oneselfToo whether the actor knows that this may be themselves
     */
    public void dismiss(Actor actor, UUID userId, boolean oneselfToo) {
        access.require(actor);
        if (userId.equals(actor.userId()) && !oneselfToo) {
            throw new Problem(IdentityProblem.DISMISSES_ONESELF);
        }
        record(actor, "administrator.dismissed", administrators.dismiss(actor.userId(), userId));
    }

    private void record(Actor actor, String action, AdministratorView person) {
        Map<String, String> whom = Map.of("name", person.name(), "email", person.email());
        audit.record(actor, null, new AuditEvent(action, "user", person.id(), whom));
    }
}
