package io.workstream.web.api.platform;

import jakarta.validation.constraints.NotBlank;

/** Makes somebody with an account an administrator of the platform. */
public record AppointmentRequest(@NotBlank String email) {

    @Override
    public String toString() {
        return "AppointmentRequest[]";
    }
}
