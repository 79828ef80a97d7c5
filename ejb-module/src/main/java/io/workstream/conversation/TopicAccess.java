package io.workstream.conversation;

import io.workstream.realtime.RealtimeEvent;
import io.workstream.realtime.RealtimePublisher;
import io.workstream.realtime.TopicPosition;
import io.workstream.shared.Actor;
import io.workstream.shared.Category;
import io.workstream.shared.Ids;
import io.workstream.shared.Problem;
import io.workstream.shared.Tenancy;
import io.workstream.workspace.Membership;
import io.workstream.workspace.Scope;
import io.workstream.workspace.WorkspaceAccess;
import io.workstream.workspace.WorkspaceProblem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides who may read which realtime topic, and what a reader missed. */
@Stateless
public class TopicAccess {

    private static final Pattern TOPIC =
            Pattern.compile("ws:([0-9a-f-]{36})/(conversations|connectors|conversation:([0-9a-f-]{36}))");
    private static final int MOST_MISSED = 1000;

    /** A topic that may be read, and where it stands. */
    public record Subscription(UUID workspaceId, String topic, TopicPosition position) {}

    /**
     * A topic that may be read, for a reader who was there before.
     *
     * @param recovered whether {@code missed} is all that happened since
     */
    public record Recovery(Subscription subscription, boolean recovered, List<RealtimeEvent> missed) {}

    @Inject
    WorkspaceAccess access;

    @Inject
    Conversations conversations;

    @Inject
    RealtimePublisher realtime;

    @Inject
    Tenancy tenancy;

    /** Lets the actor read a topic. Refused as {@code topic-not-found} unless they may read what it tells. */
    public Subscription open(Actor actor, String topic) {
        Matcher parts = TOPIC.matcher(topic);
        if (!parts.matches()) {
            throw new Problem(ConversationProblem.TOPIC_NOT_FOUND);
        }
        UUID workspaceId = id(parts.group(1));
        try {
            requireReader(actor, workspaceId, parts);
        } catch (Problem refused) {
            boolean hidden = refused.code().category() == Category.NOT_FOUND;
            throw hidden ? (Problem) new Problem(ConversationProblem.TOPIC_NOT_FOUND).initCause(refused) : refused;
        }
        return new Subscription(workspaceId, topic, realtime.position(workspaceId, topic));
    }

    /** Whether somebody who was let in may still read a topic. */
    public boolean mayRead(Actor actor, String topic) {
        Matcher parts = TOPIC.matcher(topic);
        if (!parts.matches()) {
            return false;
        }
        try {
            requireReader(actor, id(parts.group(1)), parts);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    /** The same as {@link #open} for a reader who has seen everything up to {@code after}. */
    public Recovery recover(Actor actor, String topic, TopicPosition after) {
        Subscription subscription = open(actor, topic);
        Optional<List<RealtimeEvent>> missed = realtime.since(after, subscription.position(), topic, MOST_MISSED);
        return new Recovery(subscription, missed.isPresent(), missed.orElse(List.of()));
    }

    /** What this node missed of a topic that some of its readers were let in to. */
    public Optional<List<RealtimeEvent>> gap(UUID workspaceId, String topic, TopicPosition from, TopicPosition to) {
        tenancy.enter(workspaceId);
        return realtime.since(from, to, topic, MOST_MISSED);
    }

    private void requireReader(Actor actor, UUID workspaceId, Matcher parts) {
        boolean connectors = parts.group(2).equals("connectors");
        Membership reader =
                access.require(actor, workspaceId, connectors ? Scope.CONNECTORS_READ : Scope.CONVERSATIONS_READ);
        if (connectors && reader.visiting()) {
            // What is told there carries the addresses of webhooks, which are secrets.
            throw new Problem(WorkspaceProblem.SUPPORT_READ_ONLY);
        }
        String conversation = parts.group(3);
        if (conversation != null) {
            conversations.required(workspaceId, id(conversation));
        }
    }

    private static UUID id(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(Ids::parse)
                .orElseThrow(() -> new Problem(ConversationProblem.TOPIC_NOT_FOUND));
    }
}
