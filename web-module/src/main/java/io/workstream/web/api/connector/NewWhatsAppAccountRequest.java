package io.workstream.web.api.connector;

import io.workstream.connector.NewWhatsAppAccount;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Connects a WhatsApp number; the secrets are needed for the provider {@code cloud}. */
public record NewWhatsAppAccountRequest(
        @NotBlank String alias,
        @NotBlank String phoneNumber,
        @NotBlank String provider,
        @Nullable String phoneNumberId,
        @Nullable String accessToken,
        @Nullable String appSecret,
        @Nullable String verifyToken,
        @Nullable String wabaId) {

    NewWhatsAppAccount draft() {
        return new NewWhatsAppAccount(
                alias, phoneNumber, provider, phoneNumberId, accessToken, appSecret, verifyToken, wabaId);
    }

    @Override
    public String toString() {
        return "NewWhatsAppAccountRequest[]";
    }
}
