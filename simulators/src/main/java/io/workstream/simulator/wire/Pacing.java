package io.workstream.simulator.wire;

import java.time.Duration;

/**
 * The pauses of the pretend world. {@code statusPause} lies before each status of a message, {@code metaPause} before
 * Meta's first repeat of a webhook, {@code jivoPause} before Jivo's; each further pause is twice as long. Real ones
 * are longer (Jivo 3 to 60 s, Meta up to days).
 */
public record Pacing(Duration statusPause, Duration metaPause, Duration jivoPause) {

    private static final int META_REPEATS = 6;
    private static final int JIVO_REPEATS = 3;

    public static Pacing lifelike() {
        return new Pacing(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofMillis(500));
    }

    /** For tests that wait for the outcome. */
    public static Pacing fast() {
        return new Pacing(Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMillis(20));
    }

    /** Meta takes nothing but 200 for delivered. */
    public RepeatRule metaRule() {
        return new RepeatRule(META_REPEATS, RepeatRule.Pauses.from(metaPause), answer -> answer.status() != 200);
    }

    /** Jivo takes any 4xx for final. */
    public RepeatRule jivoRule() {
        return new RepeatRule(JIVO_REPEATS, RepeatRule.Pauses.from(jivoPause), ProductAnswer::isServerFailure);
    }
}
