package io.workstream.web.page.conversation;

import static io.workstream.web.page.conversation.TestMessages.aMessage;
import static io.workstream.web.page.conversation.TestMessages.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content;
import io.workstream.conversation.MessageView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void messagesShouldStandOldestFirstUnderTheReadersDay() {
        MessageView evening = message(1, "in", "whatsapp", null, Instant.parse("2026-11-21T20:59:00Z"));
        MessageView night = message(2, "in", "whatsapp", null, Instant.parse("2026-11-21T21:01:00Z"));
        MessageView morning = message(3, "out", "jivo", "Anna", Instant.parse("2026-11-22T06:00:00Z"));

        List<TimelineDay> days = Timeline.of(List.of(morning, night, evening), MOSCOW);

        assertThat(days)
                .containsExactly(
                        new TimelineDay(LocalDate.of(2026, 11, 21), List.of(new TimelineEntry(evening, null))),
                        new TimelineDay(
                                LocalDate.of(2026, 11, 22),
                                List.of(new TimelineEntry(night, null), new TimelineEntry(morning, null))));
    }

    @Test
    void answerShouldComeWithWhatItAnswersWhenThatIsShown() {
        MessageView question = message(1, "in", "whatsapp", null, NOON);
        MessageView answer = about(question.id(), new Content.Text("yes"), 2);
        MessageView lateAnswer = about(UUID.randomUUID(), new Content.Text("and that"), 3);

        List<TimelineEntry> entries = Timeline.of(List.of(lateAnswer, answer, question), MOSCOW)
                .get(0)
                .entries();

        assertThat(entries)
                .containsExactly(
                        new TimelineEntry(question, null),
                        new TimelineEntry(answer, question),
                        new TimelineEntry(lateAnswer, null));
        assertThat(entries).extracting(TimelineEntry::isAnswer).containsExactly(false, true, true);
    }

    @Test
    void onlyWantedMessagesShouldStandWhenOthersAreThereToBeQuoted() {
        MessageView question = message(1, "in", "whatsapp", null, NOON);
        MessageView answer = about(question.id(), new Content.Text("yes"), 2);

        List<TimelineDay> days = Timeline.of(List.of(question, answer), message -> message.equals(answer), MOSCOW);

        assertThat(days)
                .containsExactly(
                        new TimelineDay(LocalDate.of(2026, 11, 22), List.of(new TimelineEntry(answer, question))));
    }

    @Test
    void reactionsEditsAndDeletionsShouldNotStandAloneWhenTheirMessageIsKnown() {
        MessageView message = message(1, "in", "whatsapp", null, NOON);
        MessageView reaction = about(message.id(), new Content.Reaction("wamid.1", "👍"), 2);
        MessageView edit = about(message.id(), new Content.Edit("wamid.1", "better"), 3);
        MessageView deletion = about(message.id(), new Content.Deletion("wamid.1"), 4);
        MessageView stray = about(null, new Content.Reaction("wamid.0", "👍"), 5);

        List<TimelineDay> days = Timeline.of(List.of(stray, deletion, edit, reaction, message), MOSCOW);

        assertThat(days.get(0).entries())
                .containsExactly(new TimelineEntry(message, null), new TimelineEntry(stray, null));
        assertThat(days.get(0).entries().get(1).isAnswer()).isFalse();
    }

    @Test
    void reactionShouldStandAloneWhenItDidNotArrive() {
        MessageView message = message(1, "in", "whatsapp", null, NOON);
        MessageView failed = aMessage()
                .carrying(new Content.Reaction("wamid.1", "👍"))
                .answering(message.id())
                .status("failed")
                .view(2, NOON);

        List<TimelineDay> days = Timeline.of(List.of(failed, message), MOSCOW);

        assertThat(days.get(0).entries()).extracting(TimelineEntry::message).containsExactly(message, failed);
    }

    private static MessageView about(@Nullable UUID replyTo, Content content, long seq) {
        return aMessage().carrying(content).answering(replyTo).view(seq, NOON);
    }

    @Test
    void timelineShouldBeEmptyWhenNothingWasSaid() {
        assertThat(Timeline.of(List.of(), MOSCOW)).isEmpty();
    }
}
