package io.workstream.web.api.invitation;

import jakarta.validation.constraints.NotBlank;

/** Accepts the invitation whose link ends with this token. */
public record AcceptRequest(@NotBlank String token) {

    @Override
    public String toString() {
        return "AcceptRequest[]";
    }
}
