package io.workstream.simulator.wire;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When something planned happens.
 *
 * @param count how often at most
 * @param chance with which it happens each time, over 0 and up to 1
 * @param who whom it must be about, null for anybody: a customer's number or user id, Meta's id of a business number,
 *     {@code sender.id} of a Jivo dialogue, a Jivo channel
 */
public record Occasion(int count, double chance, @Nullable String who) {

    /** As good as for ever. */
    public static final int ALWAYS = 1_000_000;

    public Occasion {
        if (count < 1 || count > ALWAYS) {
            throw new Refusal(400, "count must be between 1 and " + ALWAYS);
        }
        if (!(chance > 0 && chance <= 1)) {
            throw new Refusal(400, "chance must be over 0 and at most 1");
        }
    }

    public static Occasion next(int count) {
        return new Occasion(count, 1, null);
    }

    public static Occasion always() {
        return next(ALWAYS);
    }

    public Occasion about(String other) {
        return new Occasion(count, chance, other);
    }

    public Occasion withChance(double other) {
        return new Occasion(count, other, who);
    }

    boolean fits(Set<String> names) {
        return who == null || names.contains(who);
    }
}
