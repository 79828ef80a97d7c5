package io.workstream.web.page.conversation;

import io.workstream.conversation.ConversationService;
import io.workstream.conversation.ConversationView;
import io.workstream.conversation.DeliveryService;
import io.workstream.conversation.DeliveryView;
import io.workstream.conversation.MessageView;
import io.workstream.conversation.TopicAccess;
import io.workstream.realtime.TopicPosition;
import io.workstream.realtime.Topics;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.web.http.Needs;
import io.workstream.web.page.Notices;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.web.page.Times;
import io.workstream.workspace.Scope;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One conversation: what was said, how far each message came, and a box to answer. */
@Named("conversationPage")
@ViewScoped
@Needs(Scope.CONVERSATIONS_READ)
public class ConversationPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int STEP = 50;
    private static final int MOST_AT_ONCE = 200;
    private static final int FARTHEST_BACK = 2000;
    private static final int MOST_DRAWN = 50;

    @Inject
    ConversationService conversations;

    @Inject
    DeliveryService hops;

    @Inject
    TopicAccess topics;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    @Inject
    Times times;

    private @Nullable ConversationView conversation;
    private @Nullable TopicPosition position;
    private List<TimelineDay> days = List.of();
    private List<TimelineDay> fresh = List.of();
    private String asked = "";
    private boolean older;
    private int wanted = STEP;
    private List<DeliveryView> deliveries = List.of();

    /** Reads the conversation and as many of its latest messages as the reader has asked for. */
    public void load() {
        UUID id = frame.address().requiredId();
        conversation = conversations.show(user.actor(), id);
        // Before the messages: what happens from here on is news to the page, which may listen only later.
        position = topics.open(user.actor(), getTopic()).position();
        List<MessageView> messages = new ArrayList<>();
        String cursor = null;
        do {
            PageRequest part = PageRequest.of(Math.min(wanted - messages.size(), MOST_AT_ONCE), cursor);
            Page<MessageView> page = conversations.messages(user.actor(), id, part);
            messages.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && messages.size() < wanted);
        older = cursor != null;
        days = Timeline.of(messages, user.zone());
    }

    /** Reads the conversation, and only those messages that the page's script asks for: they came or changed. */
    public void draw() {
        String wanted = Objects.requireNonNullElse(request.getParameter("messages"), "");
        draw(NamedIds.of("messages", wanted).stream().limit(MOST_DRAWN).collect(Collectors.toSet()));
    }

    /** Reads the conversation and these messages, to be put in their places. */
    void draw(Set<UUID> wanted) {
        UUID id = frame.address().requiredId();
        conversation = conversations.show(user.actor(), id);
        List<MessageView> read = wanted.isEmpty() ? List.of() : conversations.messages(user.actor(), id, wanted);
        asked = wanted.stream().map(UUID::toString).collect(Collectors.joining(","));
        fresh = Timeline.of(read, message -> wanted.contains(message.id()), user.zone());
    }

    /** Shows more of what was said before. */
    public void showOlder() {
        wanted += STEP;
        load();
    }

    /** Reads back until the chosen message is among those shown, or there are too many. */
    public void reveal() {
        UUID sought = chosenMessage();
        load();
        while (older && wanted < FARTHEST_BACK && !shows(sought)) {
            wanted += MOST_AT_ONCE;
            load();
        }
    }

    private boolean shows(UUID sought) {
        return days.stream()
                .flatMap(day -> day.entries().stream())
                .anyMatch(entry -> entry.message().id().equals(sought));
    }

    /** Sends a failed message again. */
    public void resend() {
        UUID message = chosenMessage();
        hops.resend(user.actor(), getConversation().id(), message);
        notices.done("message.resent");
        draw(Set.of(message));
    }

    /** Reads every hop and attempt of a message. */
    public void explain() {
        deliveries = hops.list(user.actor(), getConversation().id(), chosenMessage());
    }

    /** Ends the conversation. */
    public void close() {
        conversations.close(user.actor(), getConversation().id());
        notices.done("conversation.closed");
        load();
    }

    private UUID chosenMessage() {
        return UUID.fromString(Objects.requireNonNull(request.getParameter("message"), "message"));
    }

    /** The conversation as it was read last. */
    public ConversationView getConversation() {
        return Objects.requireNonNull(conversation, "load comes first");
    }

    /** What was said, day by day. */
    public List<TimelineDay> getDays() {
        return days;
    }

    /** Messages that came or changed. */
    public List<TimelineDay> getFresh() {
        return fresh;
    }

    /** Ids of the messages that were asked for: those that did not come are not shown any more. */
    public String getAsked() {
        return asked;
    }

    /** Whether there are messages before those shown. */
    public boolean isOlder() {
        return older;
    }

    /** Whether the customer may be written to. */
    public ReplyWindow getWindow() {
        return ReplyWindow.of(getConversation(), times.now());
    }

    /** The topic that tells about new messages and states. */
    public String getTopic() {
        return Topics.conversation(frame.workspaceId(), getConversation().id());
    }

    /** How far that topic had come when the messages were read. */
    public TopicPosition getPosition() {
        return Objects.requireNonNull(position, "load comes first");
    }

    /** Hops and attempts of the message that was asked about. */
    public List<DeliveryView> getDeliveries() {
        return deliveries;
    }
}
