package io.workstream.conversation;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.connector.ConnectorProblem;
import io.workstream.connector.TemplateService;
import io.workstream.connector.TemplateView;
import io.workstream.content.Content;
import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import io.workstream.shared.ProblemCode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplyServiceTest {

    private static final UUID ID = new UUID(0, 1);
    private static final Actor AGENT = new Actor(ID, false, null, "127.0.0.1");
    private static final AgentReply TEMPLATE = new AgentReply.Template("order_ready", "ru", List.of(), null);

    private static final TemplateView TEMPLATE_VIEW = new TemplateView(
            "order_ready", "ru", "APPROVED", null, null, "Ready", null, List.of(), List.of(), List.of(), null, true);

    private final ReplyService service = new ReplyService();
    private final Deque<ProblemCode> refusals = new ArrayDeque<>();
    private final List<String> steps = new ArrayList<>();

    @BeforeEach
    void assemble() {
        service.conversations = new ConversationService() {
            @Override
            public MessageView reply(Actor actor, UUID conversationId, AgentReply reply) {
                steps.add("reply");
                if (!refusals.isEmpty()) {
                    throw new Problem(refusals.pop());
                }
                return message();
            }

            @Override
            public ConversationView show(Actor actor, UUID conversationId) {
                return new ConversationView(
                        ID,
                        ID,
                        ID,
                        null,
                        new ContactView(ID, null, null),
                        "open",
                        Instant.EPOCH,
                        null,
                        null,
                        Instant.EPOCH);
            }
        };
        service.templates = new TemplateService() {
            @Override
            public List<TemplateView> list(Actor actor, UUID workspaceId, UUID accountId) {
                steps.add("list");
                return List.of();
            }

            @Override
            public List<TemplateView> sendable(Actor actor, UUID workspaceId, UUID accountId) {
                return List.of(TEMPLATE_VIEW);
            }
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = ConnectorProblem.class,
            names = {"TEMPLATE_NOT_FOUND", "TEMPLATE_NOT_SENDABLE"})
    void templateShouldBeAskedForOnceWhenItIsNotKnownAsGivenYet(ConnectorProblem refusal) {
        refusals.add(refusal);

        assertThat(service.reply(AGENT, ID, TEMPLATE)).isEqualTo(message());

        assertThat(steps).containsExactly("reply", "list", "reply");
    }

    @Test
    void templateShouldBeRefusedWhenMetaDoesNotListItEither() {
        refusals.add(ConnectorProblem.TEMPLATE_NOT_FOUND);
        refusals.add(ConnectorProblem.TEMPLATE_NOT_FOUND);

        assertRefused(() -> service.reply(AGENT, ID, TEMPLATE)).as(ConnectorProblem.TEMPLATE_NOT_FOUND);
    }

    @Test
    void nobodyShouldBeAskedWhenTheReplyIsRefusedForAnotherReason() {
        refusals.add(ConversationProblem.CONVERSATION_CLOSED);

        assertRefused(() -> service.reply(AGENT, ID, TEMPLATE)).as(ConversationProblem.CONVERSATION_CLOSED);

        assertThat(steps).containsExactly("reply");
    }

    @Test
    void templatesShouldBeOfferedWhenTheReplyWindowHasPassed() {
        refusals.add(ConversationProblem.REPLY_WINDOW_PASSED);

        assertThatThrownBy(() -> service.reply(AGENT, ID, new AgentReply.Words("hi")))
                .isInstanceOfSatisfying(Problem.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ConversationProblem.REPLY_WINDOW_PASSED);
                    assertThat(refused.data())
                            .containsEntry("whatsappAccount", ID)
                            .containsEntry("templates", List.of(Map.of("name", "order_ready", "language", "ru")));
                });
    }

    private static MessageView message() {
        return new MessageView(
                ID,
                ID,
                1,
                "out",
                "agent",
                null,
                "text",
                "hi",
                new Content.Text("hi"),
                null,
                null,
                Map.of(),
                "queued",
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
