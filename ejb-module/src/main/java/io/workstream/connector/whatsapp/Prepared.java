package io.workstream.connector.whatsapp;

import io.workstream.connector.ra.api.OutboundContent;
import io.workstream.conversation.Verdict;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A part made ready to be sent.
 *
 * @param content what to send; null when it cannot be sent
 * @param verdict what becomes of the delivery then
 */
record Prepared(@Nullable OutboundContent content, Verdict verdict) {

    private static final Verdict UNUSED = Verdict.waiting(Duration.ZERO);

    static Prepared ready(OutboundContent content) {
        return new Prepared(content, UNUSED);
    }

    static Prepared not(Verdict verdict) {
        return new Prepared(null, verdict);
    }

    /** Whether it is only not yet ready. */
    boolean waits() {
        return content == null && verdict.kind() == Verdict.Kind.HOLD;
    }
}
