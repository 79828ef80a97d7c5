package io.workstream.web.page.conversation;

import io.workstream.connector.WhatsAppAccountService;
import io.workstream.connector.WhatsAppAccountView;
import io.workstream.conversation.ConversationService;
import io.workstream.conversation.ConversationView;
import io.workstream.realtime.Topics;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.web.http.Needs;
import io.workstream.web.page.Listing;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.web.page.Times;
import io.workstream.workspace.Scope;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The conversations of a workspace, newest activity first, kept up to date by events. */
@Named("conversationsPage")
@ViewScoped
@Needs(Scope.CONVERSATIONS_READ)
public class ConversationsPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int ALL_ACCOUNTS = 200;

    @Inject
    ConversationService conversations;

    @Inject
    WhatsAppAccountService accountService;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    Times times;

    private final Listing<ConversationView> listing = new Listing<>();
    private Map<UUID, String> accounts = Map.of();
    private @Nullable String status;

    /** Reads the list anew. */
    public void load() {
        if (frame.may("CONNECTORS_READ")) {
            accounts =
                    accountService
                            .list(user.actor(), frame.workspaceId(), PageRequest.of(ALL_ACCOUNTS, null))
                            .items()
                            .stream()
                            .collect(Collectors.toMap(WhatsAppAccountView::id, WhatsAppAccountView::alias));
        }
        listing.load(this::part);
    }

    /** Reads the part that follows. */
    public void more() {
        listing.more(this::part);
    }

    private Page<ConversationView> part(PageRequest request) {
        return conversations.list(user.actor(), frame.workspaceId(), wanted(), request);
    }

    private @Nullable String wanted() {
        return isFiltered() ? status : null;
    }

    /** Whether only conversations in one state are shown. */
    public boolean isFiltered() {
        return status != null && !status.isEmpty();
    }

    /** The number's alias; empty where the reader may not know it. */
    public String account(ConversationView conversation) {
        return accounts.getOrDefault(conversation.whatsappAccountId(), "");
    }

    /** Whether the customer may be written to. */
    public ReplyWindow window(ConversationView conversation) {
        return ReplyWindow.of(conversation, times.now());
    }

    /** The topic that tells about changes of this list. */
    public String getTopic() {
        return Topics.conversations(frame.workspaceId());
    }

    /** The conversations read so far. */
    public Listing<ConversationView> getListing() {
        return listing;
    }

    /** States to filter by; the empty one means all. */
    public List<String> getStatuses() {
        return List.of("", "pending", "open", "closed");
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }
}
