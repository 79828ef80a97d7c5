package io.workstream.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.shared.FixedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetentionSweeperTest {

    private static final List<Logger> LOGS = List.of(
            Logger.getLogger(RetentionSweeper.class.getName()), Logger.getLogger("io.workstream.shared.Recurring"));

    private final FixedClock time = new FixedClock();
    private final Rows rows = new Rows();
    private final RetentionSweeper sweeper = new RetentionSweeper();

    @BeforeEach
    void setUp() {
        LOGS.forEach(log -> log.setLevel(Level.OFF));
        sweeper.clock = time;
        sweeper.retention = rows;
    }

    @Test
    void everyTableShouldBeSweptUntilNothingIsDue() {
        rows.due.put(Kept.INBOUND_KEYS, 2 * Retention.CHUNK + 5);

        sweeper.sweep();

        assertThat(rows.due).containsEntry(Kept.INBOUND_KEYS, 0);
        assertThat(rows.asked).contains(Kept.values()).hasSize(Kept.values().length + 2);
    }

    @Test
    void sweepShouldLeaveTheRestWhenItTakesTooLong() {
        rows.due.put(Kept.TOPIC_EVENTS, 100 * Retention.CHUNK);
        rows.takes = RetentionSweeper.LONGEST_SWEEP.dividedBy(4);

        sweeper.sweep();

        assertThat(rows.due).containsEntry(Kept.TOPIC_EVENTS, 96 * Retention.CHUNK);
    }

    @Test
    void otherTablesShouldBeSweptWhenOneFails() {
        rows.broken = Kept.TOPIC_EVENTS;
        rows.due.put(Kept.BROWSER_SESSIONS, 3);

        sweeper.sweep();

        assertThat(rows.due).containsEntry(Kept.BROWSER_SESSIONS, 0);
    }

    @Test
    void sweepShouldEndAfterItsChunkWhenTheNodeStops() {
        rows.due.put(Kept.TOPIC_EVENTS, 10 * Retention.CHUNK);
        Thread.currentThread().interrupt();

        sweeper.sweep();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(rows.due).containsEntry(Kept.TOPIC_EVENTS, 9 * Retention.CHUNK);
    }

    /** Tables in memory: how many rows of each are due. */
    private final class Rows extends Retention {

        private final Map<Kept, Integer> due = new EnumMap<>(Kept.class);
        private final List<Kept> asked = new ArrayList<>();
        private Duration takes = Duration.ZERO;
        private Kept broken;

        @Override
        public int removeChunk(Kept kept) {
            if (kept == broken) {
                throw new IllegalStateException("database away");
            }
            asked.add(kept);
            time.pass(takes);
            int removed = Math.min(CHUNK, due.getOrDefault(kept, 0));
            due.merge(kept, -removed, Integer::sum);
            return removed;
        }
    }
}
