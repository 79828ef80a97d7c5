package io.workstream.system.outages;

import io.workstream.launcher.RunningStack;
import io.workstream.system.harness.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The server dies while messages pass each way. Usually a small version runs, 200 texts each way and one kill; with
 * {@code -Dworkstream.heavy=true} there are 2,000 in 200 conversations and three kills. {@code -Dworkstream.crash.seed} repeats
 * the moments of an earlier run.
 */
@Tag("slow")
@EnabledIfSystemProperty(named = "workstream.outages", matches = "true")
class CrashIT {

    private static final boolean HEAVY = Boolean.getBoolean("workstream.heavy");
    private static final int CONVERSATIONS = HEAVY ? 200 : 20;
    private static final int TEXTS = 10;
    private static final int KILLS = HEAVY ? 3 : 1;

    private final RunningStack processes = Stack.get().processes();
    private final List<String> story = new ArrayList<>();

    @Test
    void eachTextShouldArriveOnceAndInOrderWhenTheServerIsKilled(TestReporter reporter) {
        long seed = Long.getLong(
                "workstream.crash.seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        Load load = new Load(CONVERSATIONS, TEXTS);
        story.add("seed " + seed);

        load.start();
        for (int kill = 0; kill < KILLS; kill++) {
            // One moment in each of as many equal parts of the load.
            load.awaitTaken((int) ((kill + random.nextDouble() * 0.8 + 0.1) * load.size() / KILLS));
            killAndRestart(load);
        }
        long ready = System.nanoTime();
        load.awaitEnd();

        story.add("everything final " + since(ready) + " s after the last restart");
        story.add(load.repeatedAtJivo() + " events repeated to Jivo with their id");
        story.add(load.doubledOnPhones() + " texts shown twice to a customer");
        story.add(load.finalRefusals() + " answers of 4xx to Jivo while the server started");
        reporter.publishEntry("crash", String.join("; ", story));
        load.requireWhole();
    }

    private void killAndRestart(Load load) {
        int before = load.taken();
        processes.killServer();
        long killed = System.nanoTime();
        long moving = load.moving();
        processes.restartServer();
        story.add("killed after " + before + " of " + load.size() + " texts with " + moving
                + " deliveries under way, ready again after " + since(killed) + " s");
    }

    private static long since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toSeconds();
    }
}
