package io.workstream.conversation;

import static io.workstream.conversation.ConversationBuilder.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.content.Content;
import io.workstream.shared.FixedClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewMessageTest {

    private static final UUID AGENT = new UUID(5, 5);
    private static final Content HELLO = new Content.Text("Hello");

    private final FixedClock clock = new FixedClock();

    @Test
    void customersMessageShouldGoOnWhenARouteLeadsSomewhere() {
        NewMessage message = message(aConversation().build(), Author.customer("Anna"), List.of(HELLO));

        assertThat(message.destination()).contains(DeliveryChannel.JIVO_OUTBOUND);
        assertThat(message.view(null))
                .extracting(
                        MessageView::seq,
                        MessageView::direction,
                        MessageView::source,
                        MessageView::authorName,
                        MessageView::kind,
                        MessageView::text,
                        MessageView::status)
                .containsExactly(17L, "in", "whatsapp", "Anna", "text", "Hello", "queued");
    }

    @Test
    void customersMessageShouldStayWhenThereIsNoRouteOrNothingToTell() {
        NewMessage unrouted = message(aConversation().withoutRoute().build(), Author.customer("Anna"), List.of());
        NewMessage silent = message(aConversation().build(), Author.customer("Anna"), List.of());

        assertThat(unrouted.destination()).isEmpty();
        assertThat(unrouted.status()).isEqualTo(NewMessage.RECEIVED);
        assertThat(silent.status()).isEqualTo(NewMessage.RECEIVED);
    }

    @Test
    void echoShouldCountAsSentByTheBusinessAndGoNowhere() {
        NewMessage echo = message(aConversation().build(), Author.business(), List.of());

        assertThat(echo.destination()).isEmpty();
        assertThat(echo.view(null))
                .extracting(MessageView::direction, MessageView::source, MessageView::authorName, MessageView::status)
                .containsExactly("out", "whatsapp", null, "accepted");
    }

    @Test
    void answerShouldSayWhoWroteItAndGoToTheCustomer() {
        NewMessage byOperator = message(aConversation().build(), Author.operator("Мария"), List.of(HELLO));
        NewMessage byAgent = message(aConversation().build(), Author.agent(AGENT, "Paul"), List.of(HELLO));

        assertThat(byOperator.view(null))
                .extracting(MessageView::source, MessageView::authorName)
                .containsExactly("jivo", "Мария");
        assertThat(byAgent.view(null))
                .extracting(MessageView::source, MessageView::authorName)
                .containsExactly("agent", "Paul");
        assertThat(byAgent.author().id()).isEqualTo(AGENT);
        assertThat(byAgent.destination()).contains(DeliveryChannel.WA_OUTBOUND);
        assertThat(byAgent.status()).isEqualTo("queued");
    }

    private NewMessage message(Conversation conversation, Author author, List<Content> parts) {
        return new NewMessage(
                new UUID(0, 7), conversation, author, Carried.only(HELLO), "Hello", null, null, parts, clock.instant());
    }
}
