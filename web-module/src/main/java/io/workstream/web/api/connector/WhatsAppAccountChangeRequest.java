package io.workstream.web.api.connector;

import io.workstream.connector.WhatsAppAccountChange;
import io.workstream.web.http.MergePatch;
import org.jspecify.annotations.Nullable;

/** Changes a WhatsApp account; {@code status} is {@code active} or {@code paused}. */
@MergePatch
public record WhatsAppAccountChangeRequest(
        @Nullable String alias,
        @Nullable String status,
        @Nullable String accessToken,
        @Nullable String appSecret,
        @Nullable String verifyToken) {

    WhatsAppAccountChange change() {
        return new WhatsAppAccountChange(alias, status, accessToken, appSecret, verifyToken);
    }

    @Override
    public String toString() {
        return "WhatsAppAccountChangeRequest[]";
    }
}
