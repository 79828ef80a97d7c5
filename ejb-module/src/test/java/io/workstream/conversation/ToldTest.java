package io.workstream.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ToldTest {

    private static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");
    private static final Author ANNA = Author.customer("Anna");

    @Test
    void wordsShouldBeTheCustomersWhenTheySpeak() {
        Told text = new Told(ANNA, message(new Content.Text("hello"), null));

        assertThat(text.byCustomer()).isTrue();
        assertThat(text.refers()).isFalse();
    }

    @Test
    void wordsShouldNotBeTheCustomersWhenTheBusinessSpeaks() {
        Told text = new Told(Author.business(), message(new Content.Text("hello"), null));

        assertThat(text.byCustomer()).isFalse();
    }

    @Test
    void messageShouldReferWhenItAnswersAnother() {
        Told answer = new Told(ANNA, message(new Content.Text("yes"), "wamid.1"));

        assertThat(answer.refers()).isTrue();
    }

    @Test
    void messageShouldReferWhenItTakesAnotherBack() {
        Told deletion = new Told(ANNA, message(new Content.Deletion("wamid.1"), null));

        assertThat(deletion.refers()).isTrue();
    }

    private static InboundMessage message(Content content, String replyTo) {
        return new InboundMessage(
                "wamid.9", Sender.of("15550100001", null, "Anna"), NOW, Carried.only(content), replyTo);
    }
}
