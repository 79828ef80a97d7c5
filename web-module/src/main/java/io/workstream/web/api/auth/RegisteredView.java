package io.workstream.web.api.auth;

import io.workstream.identity.UserView;
import java.util.UUID;

/** A new account. */
public record RegisteredView(UUID id, String email, String name) {

    static RegisteredView of(UserView user) {
        return new RegisteredView(user.id(), user.email(), user.name());
    }
}
