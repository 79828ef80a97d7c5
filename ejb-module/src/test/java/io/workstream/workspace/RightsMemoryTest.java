package io.workstream.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.redis.Redis;
import io.workstream.secret.TestSecrets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RightsMemoryTest {

    private static final UUID WORKSPACE = new UUID(1, 1);
    private static final UUID ANNA = new UUID(2, 1);
    private static final UUID BORIS = new UUID(2, 2);
    private static final UUID FIRST = new UUID(3, 1);
    private static final UUID SECOND = new UUID(3, 2);
    private static final Grant AGENT = new Grant("agent", EnumSet.of(Scope.WORKSPACE_READ, Scope.CONNECTORS_READ));
    private static final Grant VIEWER = new Grant("viewer", EnumSet.of(Scope.WORKSPACE_READ));

    private final Rows rows = new Rows();
    private final Shelf shelf = new Shelf();
    private final RightsMemory here = node();
    private final RightsMemory there = node();

    private RightsMemory node() {
        RightsMemory memory = new RightsMemory();
        memory.rows = rows;
        memory.redis = shelf;
        memory.secrets = TestSecrets.ready();
        return memory;
    }

    @Test
    void rowsShouldBeReadOnceForAllNodesWhileTheStampStays() {
        rows.holds(ANNA, AGENT);

        assertThat(here.of(WORKSPACE, ANNA, FIRST)).contains(AGENT);
        assertThat(here.of(WORKSPACE, ANNA, FIRST)).contains(AGENT);
        assertThat(there.of(WORKSPACE, ANNA, FIRST)).contains(AGENT);

        assertThat(rows.reads).isEqualTo(1);
    }

    @Test
    void rowsShouldBeReadAgainOnEveryNodeOnceTheStampIsAnother() {
        rows.holds(ANNA, AGENT);
        here.of(WORKSPACE, ANNA, FIRST);
        there.of(WORKSPACE, ANNA, FIRST);

        rows.holds(ANNA, VIEWER);

        assertThat(here.of(WORKSPACE, ANNA, SECOND)).contains(VIEWER);
        assertThat(there.of(WORKSPACE, ANNA, SECOND)).contains(VIEWER);
    }

    @Test
    void memoryThatCameLateShouldFitNobodyAfterTheChange() {
        rows.holds(ANNA, AGENT);
        rows.holds(ANNA, VIEWER);
        there.of(WORKSPACE, ANNA, SECOND);

        // Somebody who read the row before the change, and kept what they found only now.
        rows.holds(ANNA, AGENT);
        here.of(WORKSPACE, ANNA, FIRST);

        assertThat(here.of(WORKSPACE, ANNA, SECOND)).contains(VIEWER);
        assertThat(there.of(WORKSPACE, ANNA, SECOND)).contains(VIEWER);
    }

    @Test
    void rowsShouldBeReadWhenRedisIsAway() {
        shelf.away = true;
        rows.holds(ANNA, AGENT);

        assertThat(here.of(WORKSPACE, ANNA, FIRST)).contains(AGENT);
        assertThat(there.of(WORKSPACE, ANNA, FIRST)).contains(AGENT);

        assertThat(rows.reads).isEqualTo(2);
    }

    @Test
    void strangersShouldNotBeRemembered() {
        assertThat(here.of(WORKSPACE, ANNA, FIRST)).isEmpty();

        rows.holds(ANNA, VIEWER);

        assertThat(here.of(WORKSPACE, ANNA, FIRST)).contains(VIEWER);
    }

    @Test
    void rightsShouldNotComeFromWhoeverGotAtRedis() {
        rows.holds(ANNA, AGENT);
        rows.holds(BORIS, VIEWER);
        here.of(WORKSPACE, ANNA, FIRST);
        String annas = shelf.values.keySet().iterator().next();
        String boriss = annas.replace(ANNA.toString(), BORIS.toString());

        shelf.values.put(boriss, shelf.values.get(annas));
        assertThat(there.of(WORKSPACE, BORIS, FIRST)).contains(VIEWER);

        shelf.values.put(annas, "owner/" + String.join(",", Scope.codes(EnumSet.allOf(Scope.class))));
        assertThat(there.of(WORKSPACE, ANNA, FIRST)).contains(AGENT);
    }

    private static class Rows extends Grants {

        private final Map<UUID, Grant> held = new HashMap<>();
        private int reads;

        void holds(UUID user, Grant grant) {
            held.put(user, grant);
        }

        @Override
        Optional<Grant> of(UUID workspaceId, UUID userId) {
            reads++;
            return Optional.ofNullable(held.get(userId));
        }
    }

    private static class Shelf extends Redis {

        private final Map<String, @Nullable String> values = new HashMap<>();
        private boolean away;

        @Override
        public Optional<String> get(String key) {
            return away ? Optional.empty() : Optional.ofNullable(values.get(key));
        }

        @Override
        public void put(String key, String value, Duration life) {
            if (!away) {
                values.put(key, value);
            }
        }
    }
}
