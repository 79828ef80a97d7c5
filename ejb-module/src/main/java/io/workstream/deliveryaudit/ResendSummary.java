package io.workstream.deliveryaudit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending many again.
 *
 * @param resent how many messages are on their way again
 * @param skipped what is not, and why
 * @param next where to go on; null when all that matched has been gone through
 */
public record ResendSummary(int resent, List<Skipped> skipped, @Nullable String next) {

    /**
     * A delivery that was left as it is.
     *
     * @param code of the refusal, such as {@code nothing-to-resend}
     */
    public record Skipped(UUID deliveryId, String code) {}
}
