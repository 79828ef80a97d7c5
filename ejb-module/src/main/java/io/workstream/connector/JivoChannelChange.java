package io.workstream.connector;

import org.jspecify.annotations.Nullable;

/**
 * What to change about a channel; null keeps what there is.
 *
 * @param status {@code active} or {@code paused}
 */
public record JivoChannelChange(@Nullable String name, @Nullable String status, @Nullable String outboundUrl) {

    /** Checks what was typed. */
    public JivoChannelChange {
        name = name == null ? null : LinkName.of("name", name);
        LinkStatus.requireSwitchable(status);
        if (outboundUrl != null) {
            NewJivoChannel.address(outboundUrl);
        }
    }

    @Override
    public String toString() {
        return "JivoChannelChange[" + name + ", " + status + "]";
    }
}
