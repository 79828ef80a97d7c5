package io.workstream.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.shared.FixedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OldMessagesSweeperTest {

    private static final OldMessages.Keeping SHOP = new OldMessages.Keeping(new UUID(1, 1), 30);
    private static final OldMessages.Keeping BANK = new OldMessages.Keeping(new UUID(1, 2), 365);
    private static final List<Logger> LOGS = List.of(
            Logger.getLogger(OldMessagesSweeper.class.getName()), Logger.getLogger("io.workstream.shared.Recurring"));

    private final FixedClock time = new FixedClock();
    private final Rows rows = new Rows();
    private final OldMessagesSweeper sweeper = new OldMessagesSweeper();

    @BeforeEach
    void setUp() {
        LOGS.forEach(log -> log.setLevel(Level.OFF));
        sweeper.clock = time;
        sweeper.messages = rows;
    }

    @Test
    void everyConversationShouldBeSweptUntilNothingOldIsLeft() {
        rows.old.put(SHOP, new ArrayList<>(List.of(0, 3, 0, 2)));
        rows.old.put(BANK, new ArrayList<>(List.of(1)));

        sweeper.sweep();

        assertThat(rows.old.get(SHOP)).containsOnly(0);
        assertThat(rows.old.get(BANK)).containsOnly(0);
    }

    @Test
    void sweepShouldLeaveTheRestWhenItTakesTooLong() {
        rows.old.put(SHOP, new ArrayList<>(List.of(100)));
        rows.takes = OldMessagesSweeper.LONGEST_SWEEP.dividedBy(4);

        sweeper.sweep();

        assertThat(rows.old.get(SHOP)).containsExactly(96);
    }

    @Test
    void otherWorkspacesShouldBeSweptWhenOneFails() {
        rows.broken = SHOP;
        rows.old.put(SHOP, new ArrayList<>(List.of(1)));
        rows.old.put(BANK, new ArrayList<>(List.of(1)));

        sweeper.sweep();

        assertThat(rows.old.get(BANK)).containsOnly(0);
    }

    /** Old messages in memory, one count for each group of conversations; each step takes one message away. */
    private final class Rows extends OldMessages {

        private final Map<Keeping, List<Integer>> old = new HashMap<>();
        private Duration takes = Duration.ZERO;
        private Keeping broken;

        @Override
        public List<Keeping> keepings() {
            return List.of(SHOP, BANK).stream().filter(old::containsKey).toList();
        }

        @Override
        public Step removeChunk(Keeping keeping, UUID behind) {
            if (keeping.equals(broken)) {
                throw new IllegalStateException("database away");
            }
            time.pass(takes);
            int group = (int) behind.getLeastSignificantBits();
            List<Integer> counts = old.get(keeping);
            if (group >= counts.size()) {
                return new Step(FIRST, 0);
            }
            int removed = Math.min(1, counts.get(group));
            counts.set(group, counts.get(group) - removed);
            return new Step(new UUID(0, group + 1L), removed);
        }
    }
}
