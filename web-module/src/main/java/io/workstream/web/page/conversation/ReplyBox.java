package io.workstream.web.page.conversation;

import io.workstream.conversation.AgentReply;
import io.workstream.conversation.AttachmentService;
import io.workstream.conversation.ConversationService;
import io.workstream.web.page.PageUser;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The box in which an agent answers: words, or files that were uploaded before, the words beside the first of them. */
@Named("replyBox")
@ViewScoped
public class ReplyBox implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    ConversationService conversations;

    @Inject
    PageUser user;

    @Inject
    ConversationPage page;

    private String text = "";
    private String files = "";
    // Each file is a message of its own: when a later one is refused, the earlier ones are not sent again.
    private final Set<UUID> sent = new HashSet<>();
    private final Set<UUID> said = new HashSet<>();

    /** Sends what is in the box. */
    public void send() {
        List<UUID> attached = NamedIds.of("files", files);
        if (attached.isEmpty()) {
            said.add(say(new AgentReply.Words(text)));
        }
        for (UUID file : attached) {
            if (!sent.contains(file)) {
                said.add(say(new AgentReply.Attachment(file, caption(attached, file))));
                sent.add(file);
            }
        }
        page.draw(said);
        text = "";
        files = "";
        sent.clear();
        said.clear();
    }

    private @Nullable String caption(List<UUID> attached, UUID file) {
        return file.equals(attached.get(0)) && !text.isBlank() ? text : null;
    }

    private UUID say(AgentReply reply) {
        return conversations
                .reply(user.actor(), page.getConversation().id(), reply)
                .id();
    }

    /** Largest file that is taken, in bytes. */
    public long getMostBytes() {
        return AttachmentService.MOST_BYTES;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    /** Ids of the files to send, by commas. */
    public String getFiles() {
        return files;
    }

    public void setFiles(@Nullable String files) {
        this.files = files == null ? "" : files;
    }
}
