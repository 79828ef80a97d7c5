package io.workstream.web.page.conversation;

import static io.workstream.web.page.conversation.TestMessages.IVAN;
import static io.workstream.web.page.conversation.TestMessages.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.conversation.ContactView;
import io.workstream.web.page.PageUser;
import io.workstream.web.page.Readers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageTextsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final MessageTexts texts = texts();

    @Test
    void authorShouldBeTheCustomerWhenTheMessageCameIn() {
        assertThat(texts.author(message(1, "in", "whatsapp", null, NOW), IVAN)).isEqualTo("Ivan Testov");
    }

    @Test
    void authorShouldNameOperatorAndSourceWhenTheMessageWentOut() {
        assertThat(texts.author(message(1, "out", "jivo", "Anna", NOW), IVAN)).isEqualTo("Anna · Jivo operator");
        assertThat(texts.author(message(1, "out", "whatsapp", null, NOW), IVAN)).isEqualTo("from the phone");
    }

    @Test
    void contactShouldBeTheNumberWhenThereIsNoName() {
        assertThat(texts.contact(new ContactView(UUID.randomUUID(), " ", "+15550100001")))
                .isEqualTo("+15550100001");
        assertThat(texts.contact(new ContactView(UUID.randomUUID(), null, null)))
                .isEqualTo("Unknown customer");
    }

    @Test
    void initialShouldBeTheFirstLetterInWhateverScript() {
        assertThat(texts.initial(IVAN)).isEqualTo("I");
        assertThat(texts.initial(new ContactView(UUID.randomUUID(), "«мария»", null)))
                .isEqualTo("М");
        assertThat(texts.initial(new ContactView(UUID.randomUUID(), null, "+15550100001")))
                .isEqualTo("#");
    }

    @Test
    void statusShouldSayWhichSideIsMeant() {
        assertThat(texts.status("in", "delivered")).isEqualTo("Delivered to Jivo");
        assertThat(texts.status("out", "delivered")).isEqualTo("Delivered");
        assertThat(texts.status("out", "novel")).isEqualTo("novel");
    }

    @Test
    void statusesShouldBeJsonForTheScript() {
        assertThat(texts.statuses("out")).contains("\"accepted\":\"Sent\"").contains("\"read\":\"Read\"");
    }

    @Test
    void kindShouldBeNamedWhenThereIsNoText() {
        assertThat(texts.kind("photo")).isEqualTo("Picture");
        assertThat(texts.kind("hologram")).contains("hologram");
    }

    private static MessageTexts texts() {
        PageUser reader = Readers.reading(Locale.ENGLISH, ZoneOffset.UTC);
        MessageTexts texts = new MessageTexts();
        texts.texts = Readers.texts(reader);
        return texts;
    }
}
