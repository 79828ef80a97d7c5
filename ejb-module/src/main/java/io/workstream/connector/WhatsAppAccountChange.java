package io.workstream.connector;

import io.workstream.shared.SharedProblem;
import org.jspecify.annotations.Nullable;

/**
 * What to change about an account; null keeps what there is.
 *
 * @param status {@code active} or {@code paused}
 */
public record WhatsAppAccountChange(
        @Nullable String alias,
        @Nullable String status,
        @Nullable String accessToken,
        @Nullable String appSecret,
        @Nullable String verifyToken) {

    /** Checks what was typed. */
    public WhatsAppAccountChange {
        alias = alias == null ? null : NewWhatsAppAccount.alias(alias);
        switchable(status);
        keepOrSecret("accessToken", accessToken);
        keepOrSecret("appSecret", appSecret);
        keepOrSecret("verifyToken", verifyToken);
    }

    static void switchable(@Nullable String status) {
        if (status != null && !status.equals("active") && !status.equals("paused")) {
            throw SharedProblem.invalid("status", "must be active or paused");
        }
    }

    private static void keepOrSecret(String field, @Nullable String value) {
        if (value != null) {
            NewWhatsAppAccount.secret(field, value);
        }
    }

    @Override
    public String toString() {
        return "WhatsAppAccountChange[" + alias + ", " + status + "]";
    }
}
