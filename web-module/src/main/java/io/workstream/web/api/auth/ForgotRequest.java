package io.workstream.web.api.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Names the address whose owner forgot the password. */
public record ForgotRequest(@NotBlank @Size(max = 255) String email) {

    @Override
    public String toString() {
        return "ForgotRequest[]";
    }
}
