package io.workstream.web.api.auth;

import jakarta.validation.constraints.NotNull;

/** Names a login by its refresh token. */
public record RefreshRequest(@NotNull String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest[]";
    }
}
