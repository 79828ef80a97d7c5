package io.workstream.conversation;

import io.workstream.shared.DisplayName;
import org.jspecify.annotations.Nullable;

/**
 * The outside person that a message came from or went to, as the provider names them.
 *
 * @param phone digits without a plus sign, if known
 * @param waId the provider's id of the person where it is another number than {@code phone}
 * @param bsuid business-scoped user id, if known
 * @param name display name, if known; made fit to be shown
 */
public record Sender(@Nullable String phone, @Nullable String waId, @Nullable String bsuid, @Nullable String name) {

    private static final int LONGEST_NAME = 120;

    public Sender {
        waId = waId == null || waId.equals(phone) ? null : waId;
        name = DisplayName.foreign(name, LONGEST_NAME).orElse(null);
    }

    /** Somebody known by the number that they write from, by their user id, or both. */
    public static Sender of(@Nullable String phone, @Nullable String bsuid, @Nullable String name) {
        return new Sender(phone, null, bsuid, name);
    }

    /** Whether there is any address at all. */
    public boolean addressable() {
        return phone != null || waId != null || bsuid != null;
    }
}
