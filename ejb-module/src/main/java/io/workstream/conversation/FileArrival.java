package io.workstream.conversation;

import io.workstream.content.Content;
import io.workstream.media.MediaFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
            outbox.sendAfter(file.workspaceId(), message, new Content.Media(media.form(), media.mediaId(), null));
        }
    }

    /** The file could not be had, this time. */
    void missing(MediaFile file) {
        tell(file);
    }

    private MessageView tell(MediaFile file) {
        UUID messageId = Objects.requireNonNull(file.messageId(), "the message of a fetched file");
        MessageView message = messages.one(file.workspaceId(), messageId).orElseThrow();
        news.updated(file.workspaceId(), message);
        return message;
    }
}
