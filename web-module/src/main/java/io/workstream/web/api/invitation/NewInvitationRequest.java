package io.workstream.web.api.invitation;

import io.workstream.invitation.NewInvitation;
import jakarta.validation.constraints.NotBlank;

/** Asks somebody in by mail, with a role by its code. */
public record NewInvitationRequest(@NotBlank String email, @NotBlank String role) {

    NewInvitation wanted() {
        return new NewInvitation(email, role);
    }

    @Override
    public String toString() {
        return "NewInvitationRequest[]";
    }
}
