package io.workstream.breaker;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.workstream.breaker.BreakerMoved.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One receiver with its breaker and its rest. */
final class Guarded {

    private static final int HALF = 50;

    /** The breaker wants a reason, which nobody reads. */
    private static final Exception NOBODY_THERE = new NobodyThere();

    private final BreakerSettings settings;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private final Rest rest = new Rest();
    private volatile Duration pause = Duration.ZERO;
    private volatile Instant probe = Instant.EPOCH;
    private volatile Instant asked;

    Guarded(Receiver receiver, BreakerSettings settings, Clock clock, Consumer<BreakerMoved> listener) {
        this.settings = settings;
        this.clock = clock;
        this.asked = clock.instant();
        this.breaker = CircuitBreaker.of(receiver.linkId().toString(), config());
        breaker.getEventPublisher()
                .onStateTransition(event -> listener.accept(new BreakerMoved(
                        receiver,
                        state(event.getStateTransition().getFromState()),
                        state(event.getStateTransition().getToState()))));
    }

    private CircuitBreakerConfig config() {
        return CircuitBreakerConfig.custom()
                .slidingWindow(2 * settings.calls(), settings.calls(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(HALF)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitIntervalFunctionInOpenState(this::opened)
                .clock(clock)
                .build();
    }

    private long opened(int openings) {
        pause = settings.pause(openings);
        probe = clock.instant().plus(pause);
        return pause.toMillis();
    }

    /** How long to wait before asking again; zero or less with leave for one call, which must be ended. */
    Duration enter() {
        Instant now = clock.instant();
        asked = now;
        Duration resting = rest.left(now);
        if (!resting.isNegative() && !resting.isZero()) {
            return resting;
        }
        if (breaker.tryAcquirePermission()) {
            return Duration.ZERO;
        }
        Duration untilProbe = Duration.between(now, probe);
        // Past that time somebody else's probe is under way; another pause like the last one leaves it time to end.
        return untilProbe.isNegative() || untilProbe.isZero() ? pause : untilProbe;
    }

    void ended(CallEnd end) {
        switch (end) {
            case TAKEN -> {
                rest.end();
                reached();
            }
            case ANSWERED -> reached();
            case AWAY -> breaker.onError(0, TimeUnit.NANOSECONDS, NOBODY_THERE);
            case NOT_MADE -> breaker.releasePermission();
        }
    }

    /** Who answers is there, however many calls before were lost: only a lost one may open the breaker. */
    private void reached() {
        CircuitBreaker.Metrics lately = breaker.getMetrics();
        boolean mostlyLost = 2 * lately.getNumberOfFailedCalls() > lately.getNumberOfBufferedCalls();
        if (mostlyLost && breaker.getState() == CircuitBreaker.State.CLOSED) {
            breaker.reset();
        } else {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        }
    }

    Duration rest(Duration wished) {
        Instant now = clock.instant();
        rest.begin(wished, now);
        return rest.left(now);
    }

    /** Whether a call would not be made now. */
    boolean shut() {
        return state() != State.CLOSED || rest.left(clock.instant()).compareTo(Duration.ZERO) > 0;
    }

    State state() {
        return state(breaker.getState());
    }

    /** When somebody last wanted to call it. */
    Instant asked() {
        return asked;
    }

    private static State state(CircuitBreaker.State state) {
        return switch (state) {
            case OPEN, FORCED_OPEN -> State.OPEN;
            case HALF_OPEN -> State.HALF_OPEN;
            case CLOSED, DISABLED, METRICS_ONLY -> State.CLOSED;
        };
    }

    private static final class NobodyThere extends Exception {

        private static final long serialVersionUID = 1;

        NobodyThere() {
            super("the receiver did not answer", null, false, false);
        }
    }
}
