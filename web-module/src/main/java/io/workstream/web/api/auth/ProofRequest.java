package io.workstream.web.api.auth;

import jakarta.validation.constraints.NotNull;

/** Proves by the password who asks. */
public record ProofRequest(@NotNull String password) {

    @Override
    public String toString() {
        return "ProofRequest[]";
    }
}
