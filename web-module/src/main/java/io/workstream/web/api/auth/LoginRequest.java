package io.workstream.web.api.auth;

import jakarta.validation.constraints.NotNull;

/** Asks for tokens. */
public record LoginRequest(@NotNull String email, @NotNull String password) {

    @Override
    public String toString() {
        return "LoginRequest[]";
    }
}
