package io.workstream.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransfersTest {

    private final Transfers transfers = new Transfers();

    @Test
    void transferShouldNotBeginWhenAllAreUnderWay() {
        List<Integer> begun = new ArrayList<>();

        nested(begun);

        assertThat(begun).hasSize(Transfers.MOST);
    }

    @Test
    void transferShouldBeginWhenAnotherFailedBefore() {
        for (int i = 0; i < Transfers.MOST; i++) {
            assertThatThrownBy(() -> transfers.attempt(() -> {
                        throw new IOException("cut");
                    }))
                    .hasMessage("cut");
        }

        assertThat(transfers.attempt(() -> "came")).contains("came");
    }

    /** Begins another transfer within each, until none begins. */
    private Optional<Integer> nested(List<Integer> begun) {
        return transfers.attempt(() -> {
            begun.add(begun.size());
            return nested(begun).orElse(0);
        });
    }
}
