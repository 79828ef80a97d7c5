package io.workstream.web.api.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Another address, proved by the password. */
public record EmailChangeRequest(@NotBlank @Size(max = 255) String email, @NotNull String password) {

    @Override
    public String toString() {
        return "EmailChangeRequest[]";
    }
}
