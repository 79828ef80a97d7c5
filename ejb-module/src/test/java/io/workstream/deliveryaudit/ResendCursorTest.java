package io.workstream.deliveryaudit;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResendCursorTest {

    private static final Instant BEGAN = Instant.parse("2026-03-14T12:00:00.123456Z");

    private static PageRequest request(String key) {
        return PageRequest.of(1, Page.goingOn(List.of(), key).next());
    }

    @Test
    void cursorShouldKeepPlaceAndBeginningFromPartToPart() {
        UUID reached = UUID.fromString("01a20115-7da7-7917-b493-4ff3a9a669ae");
        String key = ResendCursor.first(BEGAN).behind(reached);

        ResendCursor read = ResendCursor.read(request(key), BEGAN.plusSeconds(60));

        assertThat(read).isEqualTo(new ResendCursor(reached, BEGAN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "x/2026-03-14T12:00:00Z", "01a20115-7da7-7917-b493-4ff3a9a669ae/yesterday", "a/b/c"})
    void cursorShouldBeRefusedWhenItIsForeign(String key) {
        assertRefused(() -> ResendCursor.read(request(key), BEGAN)).becauseOf("cursor");
    }
}
