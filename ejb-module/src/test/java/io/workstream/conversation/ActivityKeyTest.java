package io.workstream.conversation;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.shared.PageRequest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityKeyTest {

    @Test
    void keyShouldBeReadBackWithAllItsDigits() {
        ActivityKey key = new ActivityKey(Instant.parse("2026-03-14T09:26:53.123456Z"), new UUID(7, 7));

        assertThat(ActivityKey.read(new PageRequest(10, key.text()))).isEqualTo(key);
    }

    @Test
    void firstPageShouldStartBeforeEverythingThatCanHappen() {
        ActivityKey first = ActivityKey.read(PageRequest.first());

        assertThat(first.at()).isAfter(Instant.parse("9000-01-01T00:00:00Z"));
        assertThat(first.id()).hasToString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "17",
                "yesterday/0190b0d2-0000-7000-8000-00000000000a",
                "2026-03-14T09:26:53Z/",
                "2026-03-14T09:26:53Z/x",
                "2026-03-14T09:26:53Z0190b0d2-0000-7000-8000-00000000000a",
                "+1000000000-12-31T23:59:59Z/0190b0d2-0000-7000-8000-00000000000a",
                "-999999999-01-01T00:00:00Z/0190b0d2-0000-7000-8000-00000000000a"
            })
    void cursorShouldBeRefusedWhenThisListNeverGaveItOut(String cursor) {
        assertRefused(() -> ActivityKey.read(new PageRequest(10, cursor))).becauseOf("cursor");
    }
}
