package io.workstream.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.job.JobOutcome;
import io.workstream.job.JobRun;
import io.workstream.media.MediaRecords;
import io.workstream.shared.FixedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepFilesHandlerTest {

    private static final UUID SHOP = new UUID(1, 1);
    private static final UUID FIRST = new UUID(0, 0);

    private final FixedClock time = new FixedClock();
    private final Files files = new Files();
    private final KeepFilesHandler handler = new KeepFilesHandler();

    @BeforeEach
    void setUp() {
        handler.files = files;
        handler.clock = time;
    }

    @Test
    void everyFileShouldBeReachedPartByPart() {
        files.parts.addAll(List.of(new UUID(0, 5), new UUID(0, 9)));

        JobOutcome outcome = handler.run(job());

        assertThat(outcome).isEqualTo(JobOutcome.completed());
        assertThat(files.behind).containsExactly(FIRST, new UUID(0, 5), new UUID(0, 9));
    }

    @Test
    void workShouldGoOnLaterWhenTheNodeStops() {
        files.parts.add(new UUID(0, 5));
        Thread.currentThread().interrupt();

        JobOutcome outcome = handler.run(job());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isEqualTo(new JobOutcome.Later(time.instant()));
        assertThat(files.behind).isEmpty();
    }

    @Test
    void changesOfOneWorkspaceShouldComeOneAfterTheOther() {
        assertThat(KeepFilesHandler.job(SHOP).serialKey()).isEqualTo(SHOP);
    }

    private static JobRun job() {
        return new JobRun(new UUID(2, 2), SHOP, null, "keep_files", 0, 1, "{}");
    }

    /** Files of one workspace, of which the ends of parts are known. */
    private static final class Files extends MediaRecords {

        private final List<UUID> parts = new ArrayList<>();
        private final List<UUID> behind = new ArrayList<>();

        @Override
        public Optional<UUID> keepAsLongAsAsked(UUID workspaceId, UUID last) {
            assertThat(workspaceId).isEqualTo(SHOP);
            behind.add(last);
            return parts.isEmpty() ? Optional.empty() : Optional.of(parts.remove(0));
        }
    }
}
