package io.workstream.rate;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.redis.Redis;
import io.workstream.shared.FixedClock;
import io.workstream.shared.PlatformSettings;
import io.workstream.shared.SharedProblem;
import io.workstream.shared.TestSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestRatesTest {

    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID BORIS = new UUID(1, 2);
    private static final UUID WORKSPACE = new UUID(2, 1);

    private final FixedClock clock = new FixedClock(Instant.parse("2026-03-14T09:26:53Z"));
    private final Sums sums = new Sums();

    @BeforeEach
    void limit() {
        TestSettings.set("workstream.api.limit.user", "40");
        TestSettings.set("workstream.api.limit.workspace", "60");
    }

    @AfterEach
    void forget() {
        TestSettings.clear();
    }

    private RequestRates node() {
        return node(true);
    }

    private RequestRates node(boolean limited) {
        RequestRates rates = new RequestRates();
        rates.redis = sums;
        rates.clock = clock;
        rates.settings = new PlatformSettings(URI.create("http://localhost"), Set.of(), limited, 1);
        rates.read();
        return rates;
    }

    /** A request of its own each time. */
    private static void call(RequestRates node, UUID user, int times) {
        for (int call = 0; call < times; call++) {
            node.visit = new ApiVisit();
            node.called(user);
        }
    }

    @Test
    void callerShouldBeRefusedUntilTheWindowEndsOnceTheyCalledTooOften() {
        RequestRates here = node();

        call(here, ANNA, 40);

        assertRefused(() -> call(here, ANNA, 1))
                .as(SharedProblem.RATE_LIMITED)
                .telling("per", "user")
                .telling("limit", 40)
                .telling("retryAfter", 7L);
        call(here, BORIS, 40);
        clock.pass(Duration.ofSeconds(7));
        call(here, ANNA, 40);
    }

    @Test
    void callsShouldCountOnAllNodesTogetherButForAPortion() {
        RequestRates here = node();
        RequestRates there = node();

        call(here, ANNA, 20);
        call(there, ANNA, 20);

        assertRefused(() -> call(there, ANNA, 1)).as(SharedProblem.RATE_LIMITED);
        call(here, ANNA, 2);
        assertRefused(() -> call(here, ANNA, 1)).as(SharedProblem.RATE_LIMITED);
    }

    @Test
    void nodeShouldCountForItselfWhileRedisIsAwayOrFails() {
        RequestRates here = node();
        RequestRates there = node();

        sums.fate = Fate.AWAY;
        call(here, ANNA, 20);
        sums.fate = Fate.FAILS;
        call(here, ANNA, 20);
        call(there, ANNA, 40);

        assertRefused(() -> call(here, ANNA, 1)).as(SharedProblem.RATE_LIMITED);
        assertRefused(() -> call(there, ANNA, 1)).as(SharedProblem.RATE_LIMITED);
    }

    @Test
    void whatWasCountedWhileRedisWasAwayShouldBeToldAfterwards() {
        RequestRates here = node();
        RequestRates there = node();

        sums.fate = Fate.AWAY;
        call(here, ANNA, 20);
        sums.fate = Fate.ADDS;
        call(here, ANNA, 1);
        call(there, ANNA, 19);

        assertRefused(() -> call(there, ANNA, 1)).as(SharedProblem.RATE_LIMITED);
    }

    @Test
    void fewCallsShouldCostNoCallToRedis() {
        call(node(), ANNA, 1);

        assertThat(sums.values).isEmpty();
    }

    @Test
    void requestShouldCountOnceForItsWorkspaceHoweverOftenItEnters() {
        RequestRates here = node();
        for (int request = 0; request < 60; request++) {
            here.visit = new ApiVisit();
            here.called(new UUID(3, request));
            here.entered(WORKSPACE);
            here.entered(WORKSPACE);
        }

        here.visit = new ApiVisit();
        here.called(BORIS);

        assertRefused(() -> here.entered(WORKSPACE))
                .as(SharedProblem.RATE_LIMITED)
                .telling("per", "workspace");
        here.entered(new UUID(2, 2));
    }

    @Test
    void pagesShouldNotCount() {
        RequestRates here = node();

        for (int visits = 0; visits < 100; visits++) {
            here.visit = new ApiVisit();
            here.entered(WORKSPACE);
        }
    }

    @Test
    void nobodyShouldBeRefusedWhenLimitsAreOff() {
        call(node(false), ANNA, 100);
    }

    private enum Fate {
        ADDS,
        AWAY,
        FAILS
    }

    private static class Sums extends Redis {

        private final Map<String, Long> values = new HashMap<>();
        private Fate fate = Fate.ADDS;

        @Override
        public Optional<CompletionStage<Long>> add(String key, long more, Duration life) {
            return switch (fate) {
                case ADDS -> Optional.of(CompletableFuture.completedFuture(values.merge(key, more, Long::sum)));
                case AWAY -> Optional.empty();
                case FAILS -> Optional.of(CompletableFuture.failedFuture(new IllegalStateException("lost")));
            };
        }
    }
}
