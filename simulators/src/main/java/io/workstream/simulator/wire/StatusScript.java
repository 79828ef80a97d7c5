package io.workstream.simulator.wire;

import java.util.List;
import java.util.Set;

/**
 * What Meta tells of an accepted message, instead of {@code sent}, {@code delivered}, {@code read}.
 *
 * @param words the statuses one after the other, doubled and out of order as wanted; none: nothing is ever told
 * @param early they are told before the send is answered
 * @param code with {@code failed}
 */
public record StatusScript(List<String> words, boolean early, int code) {

    private static final Set<String> KNOWN = Set.of("sent", "delivered", "read", "failed");
    private static final int UNDELIVERABLE = 131026;

    public StatusScript {
        words = List.copyOf(words);
        if (!KNOWN.containsAll(words)) {
            throw new Refusal(400, "statuses must be of sent, delivered, read, failed");
        }
    }

    public static StatusScript of(String... words) {
        return new StatusScript(List.of(words), false, UNDELIVERABLE);
    }

    /** The same, told before the send is answered. */
    public StatusScript beforeAnswer() {
        return new StatusScript(words, true, code);
    }
}
