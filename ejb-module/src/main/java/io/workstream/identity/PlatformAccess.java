package io.workstream.identity;

import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets an administrator of the platform in, or refuses. Asked of the row: a token outlives the right that it tells of. */
@ApplicationScoped
public class PlatformAccess {

    @Inject
    Users users;

    /** Refused as {@code platform-administrators-only} unless the actor administers the platform now. */
    public void require(Actor actor) {
        boolean administers = users.byId(actor.userId())
                .map(User::view)
                .filter(UserView::platformAdmin)
                .isPresent();
        if (!administers) {
            throw new Problem(IdentityProblem.PLATFORM_ADMINISTRATORS_ONLY);
        }
    }
}
