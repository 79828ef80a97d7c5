package io.workstream.web.api.auth;

import io.workstream.identity.Registration;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** Asks for an account. */
public record RegisterRequest(@NotBlank String email, @NotNull String password, @NotBlank String name) {

    Registration registration() {
        return new Registration(email, password, name);
    }

    @Override
    public String toString() {
        return "RegisterRequest[]";
    }
}
