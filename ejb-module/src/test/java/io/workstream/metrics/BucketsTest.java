package io.workstream.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private final Buckets buckets = new Buckets();

    @Test
    void everyBucketShouldHoldAllThatTookAtMostSoLong() {
        buckets.add(Duration.ofMillis(5));
        buckets.add(Duration.ofMillis(6));
        buckets.add(Duration.ofHours(9));

        assertThat(buckets.upTo(0)).isEqualTo(1);
        assertThat(buckets.upTo(1)).isEqualTo(2);
        assertThat(buckets.upTo(Buckets.COUNT - 2)).isEqualTo(2);
        assertThat(buckets.upTo(Buckets.COUNT - 1)).isEqualTo(3);
        assertThat(buckets.seconds()).isCloseTo(32_400.011, within(1e-6));
    }

    @Test
    void boundsShouldGrowAndEndWithEverything() {
        double[] bounds = IntStream.range(0, Buckets.COUNT - 1)
                .mapToDouble(bucket -> Double.parseDouble(Buckets.bound(bucket)))
                .toArray();

        assertThat(bounds).isSorted().startsWith(0.005);
        assertThat(Buckets.bound(Buckets.COUNT - 1)).isEqualTo("+Inf");
    }
}
