package io.workstream.connector;

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
        alias = alias == null ? null : LinkName.of("alias", alias);
        LinkStatus.requireSwitchable(status);
        keepOrSecret("accessToken", accessToken);
        keepOrSecret("appSecret", appSecret);
        keepOrSecret("verifyToken", verifyToken);
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
