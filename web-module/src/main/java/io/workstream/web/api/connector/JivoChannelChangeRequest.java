package io.workstream.web.api.connector;

import io.workstream.connector.JivoChannelChange;
import io.workstream.web.http.MergePatch;
import org.jspecify.annotations.Nullable;

/** Changes a Jivo channel; {@code status} is {@code active} or {@code paused}. */
@MergePatch
public record JivoChannelChangeRequest(@Nullable String name, @Nullable String status, @Nullable String outboundUrl) {

    JivoChannelChange change() {
        return new JivoChannelChange(name, status, outboundUrl);
    }

    @Override
    public String toString() {
        return "JivoChannelChangeRequest[]";
    }
}
