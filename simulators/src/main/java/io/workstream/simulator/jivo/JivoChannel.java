package io.workstream.simulator.jivo;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A Chat API channel of the console: the product posts to {@code path}, the console to {@code inboundUrl}, which is
 * unknown until the product has told it.
 */
public record JivoChannel(String segment, String id, String name, @Nullable URI inboundUrl) {

    public String path() {
        return "/jivo/" + segment + "/" + id;
    }
}
