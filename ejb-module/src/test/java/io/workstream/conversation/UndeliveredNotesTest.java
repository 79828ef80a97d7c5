package io.workstream.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content;
import io.workstream.media.MediaView;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UndeliveredNotesTest {

    private static final UUID ID = new UUID(0, 1);
    private static final Instant NOW = Instant.parse("2026-03-14T09:30:00Z");

    @Test
    void noteShouldNameTheMessageTheReasonAndTheNextStep() {
        MessageView message = failed("text", "Are you there?", null, "131026");

        assertThat(UndeliveredNotes.words(message, "en"))
                .startsWith("WorkStream: your message “Are you there?” did not reach the customer. WhatsApp cannot")
                .endsWith("Reach the customer another way.");
        assertThat(UndeliveredNotes.words(message, "ru"))
                .startsWith("WorkStream: ваше сообщение «Are you there?» не дошло до клиента. WhatsApp не может")
                .endsWith("Свяжитесь с клиентом иначе.");
    }

    @Test
    void noteShouldNameTheKindWhenTheMessageSaysNothing() {
        MessageView photo = failed("photo", null, file("stored", null), "131053");

        assertThat(UndeliveredNotes.words(photo, "en")).startsWith("WorkStream: your message (photo) did not reach");
        assertThat(UndeliveredNotes.words(photo, "ru")).startsWith("WorkStream: ваше сообщение (фото) не дошло");
    }

    @Test
    void noteShouldSayWhyTheFileIsMissingWhenItCouldNotBeHad() {
        MessageView lost = failed("document", "our prices", file("failed", "gone"), "file-unavailable");

        assertThat(UndeliveredNotes.words(lost, "en"))
                .isEqualTo(
                        "WorkStream: your file “a.pdf” did not reach the customer (its source does not have it any more).");
    }

    private static MediaView file(String status, @Nullable String failure) {
        return new MediaView(ID, status, "a.pdf", "application/pdf", 5L, null, failure, null, NOW);
    }

    private static MessageView failed(String kind, @Nullable String text, @Nullable MediaView file, String code) {
        return new MessageView(
                ID,
                ID,
                1,
                "out",
                "jivo",
                "Ann",
                kind,
                text,
                new Content.Text("unused"),
                file,
                null,
                Map.of(),
                "failed",
                new FailureView(code, "its own words"),
                NOW,
                null,
                null,
                null,
                NOW,
                null,
                null);
    }
}
