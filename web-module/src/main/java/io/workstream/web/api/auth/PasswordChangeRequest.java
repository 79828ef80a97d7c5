package io.workstream.web.api.auth;

import jakarta.validation.constraints.NotNull;

/** Another password. */
public record PasswordChangeRequest(@NotNull String current, @NotNull String password) {

    @Override
    public String toString() {
        return "PasswordChangeRequest[]";
    }
}
