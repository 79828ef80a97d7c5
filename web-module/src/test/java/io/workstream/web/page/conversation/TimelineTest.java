package io.workstream.web.page.conversation;

import static io.workstream.web.page.conversation.TestMessages.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.conversation.MessageView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Test
    void messagesShouldStandOldestFirstUnderTheReadersDay() {
        MessageView evening = message(1, "in", "whatsapp", null, Instant.parse("2026-11-21T20:59:00Z"));
        MessageView night = message(2, "in", "whatsapp", null, Instant.parse("2026-11-21T21:01:00Z"));
        MessageView morning = message(3, "out", "jivo", "Anna", Instant.parse("2026-11-22T06:00:00Z"));

        List<TimelineDay> days = Timeline.of(List.of(morning, night, evening), MOSCOW);

        assertThat(days)
                .containsExactly(
                        new TimelineDay(LocalDate.of(2026, 11, 21), List.of(evening)),
                        new TimelineDay(LocalDate.of(2026, 11, 22), List.of(night, morning)));
    }

    @Test
    void timelineShouldBeEmptyWhenNothingWasSaid() {
        assertThat(Timeline.of(List.of(), MOSCOW)).isEmpty();
    }
}
