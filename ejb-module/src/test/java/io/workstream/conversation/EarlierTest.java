package io.workstream.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EarlierTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final Content DELETION = new Content.Deletion("w1");

    @Test
    void changesShouldBeNewWhenNothingHappenedBefore() {
        Earlier untouched = earlier("words", null, null);

        assertThat(untouched.knows(edit("words"), NOON)).isFalse();
        assertThat(untouched.knows(DELETION, NOON)).isFalse();
    }

    @Test
    void nothingShouldBeNewWhenItWasTakenBack() {
        Earlier gone = earlier("words", null, NOON);

        assertThat(gone.knows(edit("others"), NOON.plusSeconds(5))).isTrue();
        assertThat(gone.knows(DELETION, NOON.plusSeconds(5))).isTrue();
    }

    @Test
    void changeShouldBeNewWhenItIsNotOlderAndSaysSomethingElse() {
        Earlier edited = earlier("words", NOON, null);

        assertThat(edited.knows(edit("others"), NOON)).isFalse();
        assertThat(edited.knows(edit("others"), NOON.minusSeconds(1))).isTrue();
        assertThat(edited.knows(edit("words"), NOON.plusSeconds(1))).isTrue();
        assertThat(edited.knows(DELETION, NOON.minusSeconds(1))).isFalse();
    }

    private static Content edit(String text) {
        return new Content.Edit("w1", text);
    }

    private static Earlier earlier(String text, @Nullable Instant editedAt, @Nullable Instant deletedAt) {
        return new Earlier(new UUID(1, 1), "text", "in", text, editedAt, deletedAt);
    }
}
