package io.workstream.web.api.auth;

import jakarta.validation.constraints.NotNull;

/** Carries the token out of a mail. */
public record TokenRequest(@NotNull String token) {

    @Override
    public String toString() {
        return "TokenRequest[]";
    }
}
