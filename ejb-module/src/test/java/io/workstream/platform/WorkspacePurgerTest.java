package io.workstream.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.media.MediaCleanup;
import io.workstream.shared.FixedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkspacePurgerTest {

    private static final UUID SHOP = new UUID(1, 1);
    private static final UUID BANK = new UUID(1, 2);
    private static final Purged FIRST = Purged.values()[0];
    private static final Purged LAST = Purged.values()[Purged.values().length - 1];
    private static final List<Logger> LOGS = List.of(
            Logger.getLogger(WorkspacePurger.class.getName()), Logger.getLogger("io.workstream.shared.Recurring"));

    private final FixedClock time = new FixedClock();
    private final Rows rows = new Rows();
    private final Files files = new Files();
    private final WorkspacePurger purger = new WorkspacePurger();

    @BeforeEach
    void setUp() {
        LOGS.forEach(log -> log.setLevel(Level.OFF));
        purger.clock = time;
        purger.purge = rows;
        purger.media = files;
        rows.due.add(SHOP);
    }

    @Test
    void everythingShouldGoAndTheWorkspaceLast() {
        rows.left.put(FIRST, 2 * WorkspacePurge.CHUNK + 5);
        files.keys.addAll(List.of("a", "b"));

        purger.sweep();

        assertThat(rows.left).containsEntry(FIRST, 0);
        assertThat(rows.finished).containsExactly(SHOP);
        assertThat(files.removed).containsExactly("a", "b");
    }

    @Test
    void whatComesMeanwhileShouldGoTooWhenTablesWereEmptiedBefore() {
        rows.left.put(LAST, 1);
        rows.comesMeanwhile = FIRST;

        purger.sweep();

        assertThat(rows.left).containsEntry(FIRST, 0);
        assertThat(rows.finished).containsExactly(SHOP);
    }

    @Test
    void workspaceShouldStayUntilTheNextRunWhenItTakesTooLong() {
        rows.left.put(FIRST, 10 * WorkspacePurge.CHUNK);
        rows.takes = WorkspacePurger.LONGEST_PURGE.dividedBy(4);

        purger.sweep();

        assertThat(rows.left).containsEntry(FIRST, 6 * WorkspacePurge.CHUNK);
        assertThat(rows.finished).isEmpty();
        rows.takes = Duration.ZERO;
        purger.sweep();
        assertThat(rows.finished).containsExactly(SHOP);
    }

    @Test
    void otherWorkspacesShouldGoWhenOneFails() {
        rows.due.add(BANK);
        rows.broken = SHOP;

        purger.sweep();

        assertThat(rows.finished).containsExactly(BANK);
    }

    @Test
    void purgeShouldEndAfterItsChunkWhenTheNodeStops() {
        rows.left.put(FIRST, 10 * WorkspacePurge.CHUNK);
        Thread.currentThread().interrupt();

        purger.sweep();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(rows.left).containsEntry(FIRST, 9 * WorkspacePurge.CHUNK);
        assertThat(rows.finished).isEmpty();
    }

    /** Rows in memory. */
    private final class Rows extends WorkspacePurge {

        private final List<UUID> due = new ArrayList<>();
        private final Map<Purged, Integer> left = new EnumMap<>(Purged.class);
        private final List<UUID> finished = new ArrayList<>();
        private Duration takes = Duration.ZERO;
        private UUID broken;
        // Filled when the last table is being emptied.
        private Purged comesMeanwhile;

        @Override
        public List<UUID> due() {
            return due;
        }

        @Override
        public int removeChunk(UUID workspaceId, Purged table) {
            if (workspaceId.equals(broken)) {
                throw new IllegalStateException("database away");
            }
            time.pass(takes);
            int removed = Math.min(CHUNK, left.getOrDefault(table, 0));
            left.merge(table, -removed, Integer::sum);
            if (table == LAST && comesMeanwhile != null) {
                left.put(comesMeanwhile, 3);
                comesMeanwhile = null;
            }
            return removed;
        }

        @Override
        public void finish(UUID workspaceId) {
            finished.add(workspaceId);
        }
    }

    /** Files in memory, one at a time. */
    private static final class Files extends MediaCleanup {

        private final List<String> keys = new ArrayList<>();
        private final List<String> removed = new ArrayList<>();

        @Override
        public List<ExpiredMedia> ofWorkspace(UUID workspaceId) {
            return keys.stream()
                    .limit(1)
                    .map(key -> new ExpiredMedia(UUID.randomUUID(), key))
                    .toList();
        }

        @Override
        public boolean remove(String key) {
            removed.add(key);
            return true;
        }

        @Override
        public void deleted(Set<UUID> ids) {
            keys.remove(0);
        }
    }
}
