package io.workstream.platform;

import io.workstream.platform.WorkspaceUsage.Quota;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workspace as the platform's administrators see it: who answers for it and how much it uses, nothing of what is in it.
 *
 * @param status {@code active}, {@code suspended} or {@code deleted}
 * @param restoreUntil of a deleted one: when it is removed for good
 * @param members people, and so on as in {@link WorkspaceUsage}
 */
public record TenantView(
        UUID id,
        String name,
        String slug,
        String status,
        Owner owner,
        Instant createdAt,
        @Nullable Instant restoreUntil,
        Quota members,
        Quota whatsappSlots,
        Quota jobs,
        Quota storageBytes,
        Quota messagesPerDay) {

    /** How much it uses of what it may. */
    public WorkspaceUsage usage() {
        return new WorkspaceUsage(members, whatsappSlots, jobs, storageBytes, messagesPerDay);
    }

    /** Who answers for it. */
    public record Owner(UUID id, String name, String email) {}
}
