package io.workstream.conversation;

import static io.workstream.conversation.ConversationBuilder.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.shared.FixedClock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewMessageTest {

    private static final UUID AGENT = new UUID(5, 5);

    private final FixedClock clock = new FixedClock();

    @Test
    void customersMessageShouldGoOnWhenARouteLeadsSomewhereAndItHasText() {
        NewMessage message = received(aConversation().build(), "Hello");

        assertThat(message.destination()).contains(DeliveryChannel.JIVO_OUTBOUND);
        assertThat(message.parts()).containsExactly("Hello");
        assertThat(message.view())
                .extracting(
                        MessageView::seq,
                        MessageView::direction,
                        MessageView::source,
                        MessageView::authorName,
                        MessageView::text,
                        MessageView::status)
                .containsExactly(17L, "in", "whatsapp", "Anna", "Hello", "queued");
    }

    @Test
    void customersMessageShouldStayWhenThereIsNoRouteOrNoText() {
        NewMessage unrouted = received(aConversation().withoutRoute().build(), "Hello");
        NewMessage wordless = received(aConversation().build(), null);

        assertThat(unrouted.destination()).isEmpty();
        assertThat(unrouted.status()).isEqualTo(NewMessage.RECEIVED);
        assertThat(wordless.parts()).isEmpty();
        assertThat(wordless.status()).isEqualTo(NewMessage.RECEIVED);
    }

    @Test
    void echoShouldCountAsSentByTheBusinessAndGoNowhere() {
        NewMessage echo =
                NewMessage.inbound(aConversation().build(), Author.business(), inbound("From the phone"), clock);

        assertThat(echo.destination()).isEmpty();
        assertThat(echo.view())
                .extracting(MessageView::direction, MessageView::source, MessageView::authorName, MessageView::status)
                .containsExactly("out", "whatsapp", null, "accepted");
    }

    @Test
    void answerShouldSayWhoWroteIt() {
        NewMessage byOperator = answer(Author.operator("Мария"), "Добрый день");
        NewMessage byAgent = answer(Author.agent(AGENT, "Paul"), "Good day");

        assertThat(byOperator.view())
                .extracting(MessageView::source, MessageView::authorName)
                .containsExactly("jivo", "Мария");
        assertThat(byAgent.view())
                .extracting(MessageView::source, MessageView::authorName)
                .containsExactly("agent", "Paul");
        assertThat(byAgent.author().id()).isEqualTo(AGENT);
        assertThat(byAgent.createdAt()).isEqualTo(clock.instant());
    }

    @Test
    void answerShouldGoToTheCustomerInPartsThatWhatsAppTakes() {
        NewMessage answer = answer(Author.agent(AGENT, "Paul"), "a".repeat(4095) + " " + "b".repeat(10));

        assertThat(answer.destination()).contains(DeliveryChannel.WA_OUTBOUND);
        assertThat(answer.parts()).containsExactly("a".repeat(4095) + " ", "b".repeat(10));
        assertThat(answer.status()).isEqualTo("queued");
    }

    private NewMessage answer(Author author, String text) {
        return NewMessage.answer(aConversation().build(), author, text, clock);
    }

    private NewMessage received(Conversation conversation, String text) {
        return NewMessage.inbound(conversation, Author.customer("Anna"), inbound(text), clock);
    }

    private InboundMessage inbound(String text) {
        Instant sentAt = clock.instant().minusSeconds(2);
        return new InboundMessage("wamid.1", new Sender("15550100001", null, "Anna"), sentAt, "text", text);
    }
}
