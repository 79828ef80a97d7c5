package io.workstream.web.api.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names failed deliveries to send again.
 *
 * @param deliveries their ids
 */
public record ResendRequest(@NotNull @Size(min = 1, max = 100) @Nullable List<@NotNull UUID> deliveries) {}
