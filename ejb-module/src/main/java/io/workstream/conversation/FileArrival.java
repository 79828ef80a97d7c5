package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.content.Content.Media.Form;
import io.workstream.content.ContentWords;
import io.workstream.media.MediaFailure;
import io.workstream.media.MediaFile;
import io.workstream.media.MediaFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What follows when a message's file has come, or has not. */
@ApplicationScoped
class FileArrival {

    @Inject
    Jdbi jdbi;

    @Inject
    Messages messages;

    @Inject
    Deliveries deliveries;

    @Inject
    Outbox outbox;

    @Inject
    Conversations conversations;

    @Inject
    Gateways gateways;

    @Inject
    MediaFiles files;

    @Inject
    ConversationNews news;

    /** The account that the file's conversation runs through. */
    UUID account(MediaFile file) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select whatsapp_account_id from conversations where workspace_id = :workspace and id = :id")
                .bind("workspace", file.workspaceId())
                .bind("id", file.conversationId())
                .mapTo(UUID.class)
                .one());
    }

    /** How the file's sender meant it; a document when the message says nothing of it any more. */
    Form form(MediaFile file) {
        Content content = message(file).content();
        return content instanceof Content.Media media ? media.form() : Form.DOCUMENT;
    }

    /** The file is here, in time for its message. */
    void arrived(MediaFile file) {
        tell(file);
    }

    /**
     * The file is here, after its message went on without it: the operator is sent it now, unless a delivery that is still
     * to come takes it along.
     */
    void arrivedLate(MediaFile file) {
        MessageView message = tell(file);
        boolean toOperator =
                message.direction().equals("in") && !message.status().equals(NewMessage.RECEIVED);
        boolean awaited = toOperator && deliveries.lockedAnyQueued(file.workspaceId(), message.id());
        if (toOperator && !awaited && message.content() instanceof Content.Media media) {
            Content late = new Content.Media(media.form(), media.mediaId(), null);
            outbox.sendAfter(file.workspaceId(), message, DeliveryChannel.JIVO_OUTBOUND, late);
        }
    }

    /** The file could not be had, this time. */
    void missing(MediaFile file) {
        tell(file);
    }

    /**
     * The message goes on without its file. An operator's delivery fails then, and the words beside the file are sent by
     * themselves. What is only too large is sent as a link and is not lost.
     */
    void goOnWithout(MediaFile file) {
        MessageView message = message(file);
        MediaFile now = files.find(file.workspaceId(), file.id()).orElse(file);
        boolean lost =
                message.source().equals(Author.Kind.OPERATOR.source()) && now.failure() != MediaFailure.TOO_LARGE;
        if (!lost || !(message.content() instanceof Content.Media media)) {
            return;
        }
        ContentWords words = ContentWords.in(conversations
                .required(file.workspaceId(), message.conversationId())
                .language());
        sendCaption(
                file.workspaceId(),
                message,
                gateways.to(DeliveryChannel.WA_OUTBOUND).parts(media, words, null));
    }

    /** Longer words go by themselves anyway; and where a file is lost once more, they were sent the first time. */
    private void sendCaption(UUID workspaceId, MessageView message, List<Content> parts) {
        boolean sent = deliveries.of(workspaceId, message.id()).size() > parts.size();
        if (!sent && parts.get(0) instanceof Content.Media file && file.caption() != null) {
            outbox.sendAfter(workspaceId, message, DeliveryChannel.WA_OUTBOUND, new Content.Text(file.caption()));
        }
    }

    private MessageView message(MediaFile file) {
        UUID messageId = Objects.requireNonNull(file.messageId(), "the message of a fetched file");
        return messages.one(file.workspaceId(), messageId).orElseThrow();
    }

    private MessageView tell(MediaFile file) {
        MessageView message = message(file);
        news.updated(file.workspaceId(), message);
        return message;
    }
}
