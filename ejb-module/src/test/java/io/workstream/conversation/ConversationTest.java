package io.workstream.conversation;

import static io.workstream.conversation.ConversationBuilder.aConversation;
import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.workstream.shared.FixedClock;
import java.time.Duration;
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
    void outsideConsoleShouldSeeOnlyTheConversationsThatAreRoutedToIt() {
        UUID channel = new UUID(0, 3);

        assertThat(aConversation().build().routedTo(channel)).isTrue();
        assertThat(aConversation().build().routedTo(new UUID(0, 33))).isFalse();
        assertThat(aConversation().withoutRoute().build().routedTo(channel)).isFalse();
    }
}
