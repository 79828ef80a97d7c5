package io.workstream.connector;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Jivo channel.
 *
 * @param status {@code active, paused, error}
 * @param outboundHint the host of its address; the whole address is a secret
 * @param inboundUrl what to enter in Jivo's settings; only where the reader may see it
 */
public record JivoChannelView(
        UUID id,
        UUID workspaceId,
        String name,
        String status,
        @Nullable String statusReason,
        String outboundHint,
        @Nullable String inboundUrl,
        Instant createdAt) {}
