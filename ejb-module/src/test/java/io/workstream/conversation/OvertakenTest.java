package io.workstream.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OvertakenTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final UUID PLACE = new UUID(7, 7);
    private static final Author ANNA = Author.customer("Anna");
    private static final Told TEXT = new Told(ANNA, message(new Content.Text("first")));

    @Test
    void messageShouldGoOnAsItIsWhenNothingHappenedToIt() {
        Overtaken message = new Overtaken(TEXT, List.of());

        assertThat(message.passed()).isEqualTo(TEXT);
        assertThat(message.untold()).isEmpty();
        assertThat(message.known()).isEmpty();
    }

    @Test
    void nothingShouldGoOnWhenItsAuthorTookItBack() {
        Overtaken message =
                new Overtaken(TEXT, List.of(edit(null, ANNA, "second"), mark(null, ANNA, new Content.Deletion("w1"))));

        assertThat(message.passed().passed()).isNull();
        assertThat(message.untold()).hasSize(2).allMatch(told -> told.passed() == null);
    }

    @Test
    void nothingShouldGoOnWhenNothingWasToGoOnAnyway() {
        Overtaken message = new Overtaken(TEXT.passing(null), List.of());

        assertThat(message.passed().passed()).isNull();
    }

    @Test
    void lastWordsShouldGoOnWhenTheOtherSideWasToldOfThem() {
        Overtaken message = new Overtaken(TEXT, List.of(edit(PLACE, ANNA, "second"), edit(PLACE, ANNA, "third")));

        assertThat(message.passed().passed()).isEqualTo(new Content.Text("third"));
        assertThat(message.passed().content()).isEqualTo(new Content.Text("first"));
        assertThat(message.known()).hasSize(2);
        assertThat(message.untold()).isEmpty();
    }

    @Test
    void firstWordsShouldGoOnWhenTheirChangeIsStillToBeTold() {
        Overtaken message = new Overtaken(TEXT, List.of(edit(null, ANNA, "second")));

        assertThat(message.passed().passed()).isEqualTo(new Content.Text("first"));
        assertThat(message.untold()).extracting(Told::content).containsExactly(new Content.Edit("w1", "second"));
        assertThat(message.known()).isEmpty();
    }

    @Test
    void messageShouldGoOnAsItIsWhenTheOtherSideMarkedIt() {
        Overtaken message = new Overtaken(
                TEXT,
                List.of(
                        edit(PLACE, Author.business(), "second"),
                        mark(PLACE, Author.business(), new Content.Deletion("w1"))));

        assertThat(message.passed()).isEqualTo(TEXT);
    }

    @Test
    void captionShouldBeTheLastOneAndTheFileStayWhenItWasChanged() {
        UUID file = new UUID(3, 3);
        Told photo = new Told(ANNA, message(new Content.Media(Content.Media.Form.PHOTO, file, "a cat")));

        Content gone =
                new Overtaken(photo, List.of(edit(PLACE, ANNA, null))).passed().passed();

        assertThat(gone).isEqualTo(new Content.Media(Content.Media.Form.PHOTO, file, null));
    }

    private static WaitingMark edit(@Nullable UUID place, Author author, @Nullable String text) {
        return mark(place, author, new Content.Edit("w1", text));
    }

    private static WaitingMark mark(@Nullable UUID place, Author author, Content content) {
        return new WaitingMark("w1", place, new Told(author, message(content)));
    }

    private static InboundMessage message(Content content) {
        return new InboundMessage("wamid.9", Sender.of("15550100001", null, "Anna"), NOON, Carried.only(content), null);
    }
}
