package io.workstream.web.http;

import io.workstream.identity.IdentityProblem;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who makes the current request. Filled by {@link ActorFilter}. */
@RequestScoped
public class Caller {

    private @Nullable Actor actor;
    private @Nullable JsonWebToken token;

    void is(Actor recognised, JsonWebToken withToken) {
        this.actor = recognised;
        this.token = withToken;
    }

    /** The actor to hand to services; refused as {@code unauthenticated} where nobody was recognised. */
    public Actor actor() {
        if (actor == null) {
            throw new Problem(IdentityProblem.UNAUTHENTICATED);
        }
        return actor;
    }

    /** The token that said so. */
    public JsonWebToken token() {
        if (token == null) {
            throw new Problem(IdentityProblem.UNAUTHENTICATED);
        }
        return token;
    }
}
