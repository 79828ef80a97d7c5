package io.workstream.system.harness;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what happens behind an answer. */
public final class Patience {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LATER = Duration.ofSeconds(45);
    private static final Duration QUIET = Duration.ofMillis(1500);
    private static final Duration PACE = Duration.ofMillis(50);

    private Patience() {}

    /** For what happens at once but elsewhere. */
    public static ConditionFactory soon() {
        return Awaitility.await().atMost(SOON).pollInterval(PACE).pollDelay(Duration.ZERO);
    }

    /** For what happens after pauses of the product. */
    public static ConditionFactory later() {
        return soon().atMost(LATER);
    }

    /** For what must not happen: the condition has to hold for a while. */
    public static ConditionFactory meanwhile() {
        return Awaitility.await().during(QUIET).atMost(QUIET.multipliedBy(3)).pollInterval(PACE);
    }
}
