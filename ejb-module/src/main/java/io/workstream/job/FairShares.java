package io.workstream.job;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many more jobs each workspace may run on this node: three times as many as workers are left free. One alone gets three
 * quarters of the node, two get three sevenths each, and whoever comes next finds a free worker even where all that run hang.
 *
 * @param free workers that do nothing now
 * @param running jobs that run here, by workspace
 */
public record FairShares(int free, Map<UUID, Long> running) {

    private static final int TIMES_THE_FREE = 3;

    static FairShares of(int free, Collection<JobRun> running) {
        return new FairShares(
                free,
                running.stream()
                        .map(JobRun::workspaceId)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    /** For a workspace of which nothing runs here: one at least. */
    int newcomers() {
        return Math.max(1, more(0));
    }

    /** For each workspace of which something runs here; 0 for one that has its share. */
    Map<UUID, Integer> others() {
        return running.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Math.max(0, more(entry.getValue().intValue()))));
    }

    /** The most for which {@code running + more <= 3 * (free - more)} holds. */
    private int more(int alreadyRunning) {
        return Math.floorDiv(TIMES_THE_FREE * free - alreadyRunning, TIMES_THE_FREE + 1);
    }
}
