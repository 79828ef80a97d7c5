package io.workstream.connector;

import java.util.ArrayList;
import java.util.List;
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
        accessToken = accessToken == null ? null : NewWhatsAppAccount.secret("accessToken", accessToken);
        appSecret = appSecret == null ? null : NewWhatsAppAccount.secret("appSecret", appSecret);
        verifyToken = verifyToken == null ? null : NewWhatsAppAccount.verifyToken(verifyToken);
    }

    /** Which secrets are replaced, by name, for the audit. */
    List<String> secretsReplaced() {
        List<String> replaced = new ArrayList<>();
        if (accessToken != null) {
            replaced.add("accessToken");
        }
        if (appSecret != null) {
            replaced.add("appSecret");
        }
        if (verifyToken != null) {
            replaced.add("verifyToken");
        }
        return replaced;
    }

    @Override
    public String toString() {
        return "WhatsAppAccountChange[" + alias + ", " + status + "]";
    }
}
