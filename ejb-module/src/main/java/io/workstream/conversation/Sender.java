package io.workstream.conversation;

import org.jspecify.annotations.Nullable;

/**
 * The outside person that a message came from or went to, as the provider names them.
 *
 * @param phone digits without a plus sign, if known
 * @param bsuid business-scoped user id, if known
 * @param name display name, if known
 */
public record Sender(@Nullable String phone, @Nullable String bsuid, @Nullable String name) {

    /** Whether there is any address at all. */
    public boolean addressable() {
        return phone != null || bsuid != null;
    }
}
