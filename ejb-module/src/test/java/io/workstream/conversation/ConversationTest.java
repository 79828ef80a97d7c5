package io.workstream.conversation;

import static io.workstream.conversation.ConversationBuilder.aConversation;
import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.workstream.shared.FixedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {

    private final FixedClock clock = new FixedClock();

    @Test
    void replyShouldBeRefusedWhenReplyWindowHasPassed() {
        Conversation conversation = aConversation().lastInbound(clock.instant()).build();
        clock.pass(Duration.ofHours(24));

        assertThat(conversation.windowOpen(clock.instant())).isFalse();
        assertRefused(() -> conversation.requireOpenWindow(clock.instant()))
                .as(ConversationProblem.REPLY_WINDOW_PASSED)
                .telling("conversation", conversation.id());
    }

    @Test
    void replyShouldBeTakenWhenReplyWindowIsStillOpen() {
        Conversation conversation = aConversation().lastInbound(clock.instant()).build();
        clock.pass(Duration.ofHours(24).minusMillis(1));

        assertThat(conversation.windowOpen(clock.instant())).isTrue();
        assertThatCode(() -> conversation.requireOpenWindow(clock.instant())).doesNotThrowAnyException();
    }

    @Test
    void replyShouldBeRefusedWhenTheCustomerNeverWrote() {
        Conversation conversation = aConversation().neverWrittenTo().build();

        assertRefused(() -> conversation.requireOpenWindow(clock.instant()))
                .as(ConversationProblem.REPLY_WINDOW_PASSED);
    }

    @Test
    void replyShouldBeRefusedWhenConversationIsClosed() {
        Conversation conversation = aConversation().being(Conversation.CLOSED).build();

        assertRefused(conversation::requireNotClosed).as(ConversationProblem.CONVERSATION_CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {Conversation.PENDING, Conversation.OPEN})
    void replyShouldBeTakenWhenConversationIsNotClosed(String status) {
        Conversation conversation = aConversation().being(status).build();

        assertThatCode(conversation::requireNotClosed).doesNotThrowAnyException();
    }

    @Test
    void phoneShouldBeShownWithItsPlusSignWhenItIsKnown() {
        assertThat(aConversation().build().view().contact().phone()).isEqualTo("+15550100001");
        assertThat(aConversation().withoutPhone().build().view().contact().phone())
                .isNull();
    }

    @Test
    void sidesOfAConversationShouldNotWaitForEachOther() {
        UUID conversation = new UUID(0, 1);

        UUID toJivo = DeliveryChannel.JIVO_OUTBOUND.serialKey(conversation);

        assertThat(toJivo)
                .isEqualTo(DeliveryChannel.JIVO_OUTBOUND.serialKey(conversation))
                .isNotEqualTo(DeliveryChannel.WA_OUTBOUND.serialKey(conversation))
                .isNotEqualTo(DeliveryChannel.JIVO_OUTBOUND.serialKey(new UUID(0, 2)));
    }

    @Test
    void customersMessageShouldGoOnWhenARouteLeadsSomewhereAndItHasText() {
        NewMessage message = NewMessage.inbound(aConversation().build(), inbound("Hello"), clock);

        assertThat(message.status()).isEqualTo("queued");
        assertThat(message.view())
                .extracting(
                        MessageView::seq,
                        MessageView::direction,
                        MessageView::source,
                        MessageView::authorName,
                        MessageView::text)
                .containsExactly(17L, "in", "whatsapp", "Anna", "Hello");
    }

    @Test
    void customersMessageShouldStayWhenThereIsNoRouteOrNoText() {
        assertThat(NewMessage.inbound(aConversation().withoutRoute().build(), inbound("Hello"), clock)
                        .status())
                .isEqualTo(NewMessage.RECEIVED);
        assertThat(NewMessage.inbound(aConversation().build(), inbound(null), clock)
                        .status())
                .isEqualTo(NewMessage.RECEIVED);
    }

    @Test
    void echoShouldCountAsSentByTheBusiness() {
        NewMessage echo = NewMessage.echo(aConversation().build(), inbound("From the phone"), clock);

        assertThat(echo.direction()).isEqualTo("out");
        assertThat(echo.status()).isEqualTo("accepted");
        assertThat(echo.authorName()).isNull();
    }

    @Test
    void answerShouldSayWhoWroteIt() {
        UUID agent = new UUID(5, 5);
        OperatorReply reply = new OperatorReply(new UUID(0, 9), new UUID(0, 3), new UUID(0, 1), "Мария", "Добрый день");

        NewMessage byOperator = NewMessage.byOperator(aConversation().build(), reply, clock);
        NewMessage byAgent = NewMessage.byAgent(aConversation().build(), agent, "Good day", clock);

        assertThat(byOperator.view())
                .extracting(MessageView::source, MessageView::authorName)
                .containsExactly("jivo", "Мария");
        assertThat(byAgent.view())
                .extracting(MessageView::source, MessageView::authorName)
                .containsExactly("agent", null);
        assertThat(byAgent.authorId()).isEqualTo(agent);
        assertThat(byAgent.createdAt()).isEqualTo(clock.instant());
        assertThat(byAgent.status()).isEqualTo("queued");
    }

    private InboundMessage inbound(String text) {
        Instant sentAt = clock.instant().minusSeconds(2);
        return new InboundMessage("wamid.1", new Sender("15550100001", null, "Anna"), sentAt, "text", text);
    }
}
