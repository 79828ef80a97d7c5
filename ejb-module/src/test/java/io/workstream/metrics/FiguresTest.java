package io.workstream.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.metrics.Latencies.Hop;
import io.workstream.shared.AfterCommit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Shown shown = new Shown();
    private final List<Runnable> kept = new ArrayList<>();
    private final AfterCommit inTransaction = new AfterCommit() {

        @Override
        public void runIfKept(Runnable action) {
            kept.add(action);
        }
    };
    private final AfterCommit outside = new AfterCommit() {

        @Override
        public void runIfKept(Runnable action) {
            action.run();
        }
    };

    @Test
    void outcomesShouldBeCountedBySideOutcomeAndReason() {
        Counters counters = counters();

        counters.outcome("jivo", "failed", "http-400");
        counters.outcome("jivo", "failed", "http-400");
        counters.outcome("jivo", "delivered", null);

        assertThat(shown.value("workstream_deliveries{side=jivo,outcome=failed,reason=http-400}"))
                .isEqualTo(2L);
        assertThat(shown.value("workstream_deliveries{side=jivo,outcome=delivered,reason=none}"))
                .isEqualTo(1L);
    }

    @Test
    void reasonsShouldBeBoundedWhateverTheOutsideInvents() {
        Counters counters = counters();

        for (int code = 0; code < 10_000; code++) {
            counters.outcome("whatsapp", "failed", "invented-" + code);
        }

        assertThat(shown.all()).hasSizeLessThan(200);
        assertThat(shown.value("workstream_deliveries{side=whatsapp,outcome=failed,reason=other}"))
                .isEqualTo(9_850L);
    }

    @Test
    void latencyShouldBeAHistogramOfItsSideAndHop() {
        Latencies latencies = latencies();

        latencies.record("jivo", Hop.CALL, Duration.ofMillis(40));
        latencies.record("jivo", Hop.CALL, Duration.ofMillis(-1));

        assertThat(shown.value("workstream_delivery_seconds_bucket{side=jivo,hop=call,le=0.005}"))
                .isEqualTo(1L);
        assertThat(shown.value("workstream_delivery_seconds_bucket{side=jivo,hop=call,le=0.05}"))
                .isEqualTo(2L);
        assertThat(shown.value("workstream_delivery_seconds_count{side=jivo,hop=call}"))
                .isEqualTo(2L);
        assertThat(shown.value("workstream_delivery_seconds_sum{side=jivo,hop=call}"))
                .isEqualTo(0.04);
    }

    @Test
    void figuresShouldWaitUntilTheTransactionIsKept() {
        Counters counters = counters();
        counters.afterCommit = inTransaction;
        Latencies latencies = latencies();
        latencies.afterCommit = inTransaction;

        counters.outcome("jivo", "failed", "http-400");
        latencies.record("jivo", Hop.REPORT, Duration.ofMillis(40));

        assertThat(shown.value("workstream_deliveries{side=jivo,outcome=failed,reason=http-400}"))
                .isEqualTo(0L);
        assertThat(shown.value("workstream_delivery_seconds_count{side=jivo,hop=report}"))
                .isEqualTo(0L);
        kept.forEach(Runnable::run);
        assertThat(shown.value("workstream_deliveries{side=jivo,outcome=failed,reason=http-400}"))
                .isEqualTo(1L);
        assertThat(shown.value("workstream_delivery_seconds_count{side=jivo,hop=report}"))
                .isEqualTo(1L);
    }

    @Test
    void levelShouldBeZeroWhenItIsNotMeasuredAnyMore() {
        Levels levels = new Levels();
        levels.registry = shown.registry();
        List<String> labels = List.of("type");

        levels.show("depth", labels, Map.of(List.of("a"), 3.0, List.of("b"), 4.0));
        levels.show("depth", labels, Map.of(List.of("b"), 5.0));

        assertThat(shown.value("depth{type=a}")).isEqualTo(0.0);
        assertThat(shown.value("depth{type=b}")).isEqualTo(5.0);
    }

    private Counters counters() {
        Counters counters = new Counters();
        counters.registry = shown.registry();
        counters.afterCommit = outside;
        return counters;
    }

    private Latencies latencies() {
        Latencies latencies = new Latencies();
        latencies.registry = shown.registry();
        latencies.afterCommit = outside;
        return latencies;
    }
}
