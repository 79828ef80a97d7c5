package io.workstream.web.page.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.conversation.AgentReply;
import io.workstream.conversation.ConversationProblem;
import io.workstream.conversation.ConversationService;
import io.workstream.conversation.ConversationView;
import io.workstream.conversation.MessageView;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import io.workstream.web.page.PageUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplyBoxTest {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final List<AgentReply> said = new ArrayList<>();
    private final List<Integer> drawn = new ArrayList<>();
    private final ReplyBox box = new ReplyBox();
    private int refusedAfter = Integer.MAX_VALUE;

    @BeforeEach
    void open() {
        box.conversations = new ConversationService() {
            @Override
            public MessageView reply(Actor actor, UUID conversationId, AgentReply reply) {
                if (said.size() >= refusedAfter) {
                    throw new Problem(ConversationProblem.CONVERSATION_CLOSED);
                }
                said.add(reply);
                return TestMessages.aMessage().view(said.size(), NOW);
            }
        };
        box.user = new PageUser() {
            @Override
            public Actor actor() {
                return new Actor(UUID.randomUUID(), false, null, "127.0.0.1");
            }
        };
        box.page = new ConversationPage() {
            @Override
            public ConversationView getConversation() {
                return TestMessages.conversation("open", NOW);
            }

            @Override
            void draw(Set<UUID> wanted) {
                drawn.add(wanted.size());
            }
        };
    }

    @Test
    void wordsShouldBeSentWhenNothingIsAttached() {
        box.setText("hello");

        box.send();

        assertThat(said).containsExactly(new AgentReply.Words("hello"));
        assertThat(box.getText()).isEmpty();
        assertThat(drawn).containsExactly(1);
    }

    @Test
    void wordsShouldGoWithTheFirstFileWhenSeveralAreAttached() {
        box.setText("see these");
        box.setFiles(FIRST + "," + SECOND);

        box.send();

        assertThat(said)
                .containsExactly(
                        new AgentReply.Attachment(FIRST, "see these"), new AgentReply.Attachment(SECOND, null));
        assertThat(box.getFiles()).isEmpty();
        assertThat(drawn).containsExactly(2);
    }

    @Test
    void fileShouldNotBeSentTwiceWhenTheNextOneWasRefused() {
        box.setText("see these");
        box.setFiles(FIRST + "," + SECOND);
        refusedAfter = 1;
        assertThatThrownBy(box::send).isInstanceOf(Problem.class);
        refusedAfter = Integer.MAX_VALUE;

        box.send();

        assertThat(said)
                .containsExactly(
                        new AgentReply.Attachment(FIRST, "see these"), new AgentReply.Attachment(SECOND, null));
    }

    @Test
    void foreignIdsShouldBeRefused() {
        assertThatThrownBy(() -> NamedIds.of("files", "x")).isInstanceOf(Problem.class);
        assertThat(NamedIds.of("files", "")).isEmpty();
        assertThat(NamedIds.of("files", FIRST + ", " + SECOND + "," + FIRST)).containsExactly(FIRST, SECOND);
    }
}
