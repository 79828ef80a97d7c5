package io.workstream.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that owners should know while it lasts.
 *
 * @param kind {@code stopped}: the account is in error until somebody mends it; {@code unreachable}: the other side does not
 *     answer, which ends by itself; {@code lost}: it brought messages without a sender, within the last day
 * @param subjectType {@code whatsapp-account} or {@code jivo-channel}
 * @param subjectName how people call it
 * @param code the receiver's own code, where it gave one
 * @param reason the receiver's own words
 */
public record Notice(
        UUID id,
        String kind,
        String subjectType,
        UUID subjectId,
        String subjectName,
        @Nullable String code,
        @Nullable String reason,
        Instant raisedAt) {}
