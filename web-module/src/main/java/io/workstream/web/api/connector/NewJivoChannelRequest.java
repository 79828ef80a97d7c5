package io.workstream.web.api.connector;

import io.workstream.connector.NewJivoChannel;
import jakarta.validation.constraints.NotBlank;

/** Connects a Chat API channel of Jivo; its outbound address is a secret of Jivo's. */
public record NewJivoChannelRequest(@NotBlank String name, @NotBlank String outboundUrl) {

    NewJivoChannel draft() {
        return new NewJivoChannel(name, outboundUrl);
    }

    @Override
    public String toString() {
        return "NewJivoChannelRequest[]";
    }
}
