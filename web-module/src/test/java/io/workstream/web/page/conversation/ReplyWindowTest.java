package io.workstream.web.page.conversation;

import static io.workstream.web.page.conversation.TestMessages.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplyWindowTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void windowShouldBeOpenUntilItsEnd() {
        assertThat(ReplyWindow.of(conversation("open", NOW.plusSeconds(1)), NOW))
                .isEqualTo(ReplyWindow.OPEN);
        assertThat(ReplyWindow.of(conversation("open", NOW), NOW)).isEqualTo(ReplyWindow.PASSED);
    }

    @Test
    void windowShouldHavePassedWhenTheCustomerNeverWrote() {
        assertThat(ReplyWindow.of(conversation("pending", null), NOW)).isEqualTo(ReplyWindow.PASSED);
    }

    @Test
    void windowShouldBeClosedWhenTheConversationIs() {
        assertThat(ReplyWindow.of(conversation("closed", NOW.plusSeconds(60)), NOW))
                .isEqualTo(ReplyWindow.CLOSED);
    }
}
