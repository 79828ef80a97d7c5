package io.workstream.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FairSharesTest {

    private static final UUID BUSY = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    @ParameterizedTest
    @CsvSource({"48, 36", "12, 9", "4, 3", "2, 1", "1, 1"})
    void workspaceShouldGetThreeQuartersWhenNothingOfItRunsYet(int free, int share) {
        assertThat(FairShares.of(free, List.of()).newcomers()).isEqualTo(share);
    }

    @Test
    void workspaceShouldGetNothingMoreWhenItRunsThreeTimesAsManyAsAreFree() {
        FairShares shares = FairShares.of(12, jobs(BUSY, 36));

        assertThat(shares.others()).isEqualTo(Map.of(BUSY, 0));
        assertThat(shares.newcomers()).isEqualTo(9);
    }

    @Test
    void workspaceShouldGetMoreWhenItRunsLessThanItsShare() {
        FairShares shares = FairShares.of(
                30,
                Stream.concat(jobs(BUSY, 16).stream(), jobs(OTHER, 2).stream()).toList());

        assertThat(shares.others()).isEqualTo(Map.of(BUSY, 18, OTHER, 22));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 48, 200})
    void nextWorkspaceShouldFindAFreeWorkerWhenAllBeforeTookTheirShare(int workers) {
        int free = workers;
        int served = 0;

        while (free > 1) {
            free -= FairShares.of(free, List.of()).newcomers();
            served++;
        }

        assertThat(free).isEqualTo(1);
        assertThat(served).isPositive();
    }

    private static List<JobRun> jobs(UUID workspace, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new JobRun(new UUID(0, n), workspace, null, "noop", 0, 1, "{}"))
                .toList();
    }
}
