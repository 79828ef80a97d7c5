package io.workstream.web.api.auth;

import jakarta.validation.constraints.NotNull;

/** A new password, by the token out of a mail. */
public record ResetRequest(@NotNull String token, @NotNull String password) {

    @Override
    public String toString() {
        return "ResetRequest[]";
    }
}
