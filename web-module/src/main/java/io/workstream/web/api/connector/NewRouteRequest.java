package io.workstream.web.api.connector;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Joins a WhatsApp account to a Jivo channel. */
public record NewRouteRequest(@NotNull UUID whatsappAccountId, @NotNull UUID jivoChannelId) {}
