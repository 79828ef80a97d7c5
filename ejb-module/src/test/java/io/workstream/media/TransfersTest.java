package io.workstream.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.shared.PlatformSettings;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransfersTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final Transfers transfers = transfers(24);

    @Test
    void workspaceShouldLeaveHalfToOthers() {
        List<UUID> begun = new ArrayList<>();

        nested(begun, List.of(ONE));

        assertThat(begun).hasSize(transfers.mostOfOne()).hasSize(4);
    }

    @Test
    void transferShouldNotBeginWhenAllAreUnderWay() {
        List<UUID> begun = new ArrayList<>();

        nested(begun, List.of(ONE, OTHER, new UUID(0, 3)));

        assertThat(begun).hasSize(transfers.most()).hasSize(8);
    }

    @Test
    void transferShouldBeginWhenAnotherFailedBefore() {
        for (int i = 0; i < transfers.most(); i++) {
            assertThatThrownBy(() -> transfers.attempt(ONE, () -> {
                        throw new IOException("cut");
                    }))
                    .hasMessage("cut");
        }

        assertThat(transfers.attempt(ONE, () -> "came")).contains("came");
    }

    @Test
    void nodeWithOneWorkerShouldMoveFilesOneByOne() {
        Transfers single = transfers(1);

        assertThat(single.attempt(ONE, () -> single.attempt(ONE, () -> "second")))
                .contains(Optional.empty());
    }

    /** Of a node with so many workers. */
    private static Transfers transfers(int workers) {
        Transfers transfers = new Transfers();
        transfers.platform = new PlatformSettings(URI.create("https://ws.example"), Set.of(), true, workers);
        return transfers;
    }

    /** Begins another transfer within each, for one workspace after the other, until none begins. */
    private Optional<Integer> nested(List<UUID> begun, List<UUID> workspaces) {
        UUID next = workspaces.get(begun.size() % workspaces.size());
        return transfers.attempt(next, () -> {
            begun.add(next);
            return nested(begun, workspaces).orElse(0);
        });
    }
}
