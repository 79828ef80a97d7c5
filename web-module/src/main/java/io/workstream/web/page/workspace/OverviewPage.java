package io.workstream.web.page.workspace;

import io.workstream.connector.JivoChannelService;
import io.workstream.connector.WhatsAppAccountService;
import io.workstream.conversation.ConversationService;
import io.workstream.conversation.ConversationView;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.web.http.Needs;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.workspace.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workspace at a glance: what is connected, what waits, what happened last. */
@Named("overviewPage")
@RequestScoped
@Needs(Scope.WORKSPACE_READ)
public class OverviewPage {

    private static final int COUNTED = 200;
    private static final int RECENT = 5;
    private static final String ACTIVE = "active";

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    @Inject
    WhatsAppAccountService accounts;

    @Inject
    JivoChannelService channels;

    @Inject
    ConversationService conversations;

    private @Nullable Figure numbers;
    private @Nullable Figure jivo;
    private @Nullable Figure open;
    private @Nullable Figure pending;
    private List<ConversationView> recent = List.of();

    /** Reads what the reader may see. */
    public void load() {
        Actor actor = user.actor();
        UUID workspace = frame.workspaceId();
        PageRequest counted = PageRequest.of(COUNTED, null);
        if (frame.may("CONNECTORS_READ")) {
            numbers = Figure.of(accounts.list(actor, workspace, counted), account -> ACTIVE.equals(account.status()));
            jivo = Figure.of(channels.list(actor, workspace, counted), channel -> ACTIVE.equals(channel.status()));
        }
        if (frame.may("CONVERSATIONS_READ")) {
            open = Figure.of(conversations.list(actor, workspace, "open", counted), conversation -> true);
            pending = Figure.of(conversations.list(actor, workspace, "pending", counted), conversation -> true);
            Page<ConversationView> latest = conversations.list(actor, workspace, null, PageRequest.of(RECENT, null));
            recent = latest.items();
        }
    }

    /** Numbers in use; null where the reader may not know. */
    public @Nullable Figure getNumbers() {
        return numbers;
    }

    /** Jivo channels in use. */
    public @Nullable Figure getJivo() {
        return jivo;
    }

    /** Conversations under way. */
    public @Nullable Figure getOpen() {
        return open;
    }

    /** Conversations that nobody has answered yet. */
    public @Nullable Figure getPending() {
        return pending;
    }

    /** The latest conversations. */
    public List<ConversationView> getRecent() {
        return recent;
    }
}
