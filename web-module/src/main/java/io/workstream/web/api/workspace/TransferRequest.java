package io.workstream.web.api.workspace;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names the member who is to own the workspace. */
public record TransferRequest(@NotNull @Nullable UUID userId) {

    UUID requiredUserId() {
        return Objects.requireNonNull(userId, "userId");
    }
}
