package io.workstream.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workspace as the platform's administrators see it: who answers for it and how much it uses, nothing of what is in it.
 *
 * @param status {@code active}, {@code suspended} or {@code deleted}
 * @param restoreUntil of a deleted one: when it is removed for good
 * @param members people
 * @param whatsappSlots connected numbers
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
        Quota whatsappSlots) {

    /** Who answers for it. */
    public record Owner(UUID id, String name, String email) {}

    /**
     * One limit.
     *
     * @param used how many there are
     * @param allowed how many there may be; fewer than are used where it was lowered
     */
    public record Quota(long used, long allowed) {

        /** How full, 0 to 100. */
        public int percent() {
            return allowed == 0 ? 100 : (int) Math.min(100, used * 100 / allowed);
        }
    }
}
