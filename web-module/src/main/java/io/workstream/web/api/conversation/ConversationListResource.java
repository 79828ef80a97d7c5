package io.workstream.web.api.conversation;

import io.workstream.conversation.ConversationService;
import io.workstream.conversation.ConversationView;
import io.workstream.shared.Page;
import io.workstream.web.http.Caller;
import io.workstream.web.http.Needs;
import io.workstream.web.http.PageQuery;
import io.workstream.workspace.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The dialogues of a workspace. */
@Path("/workspaces/{w}/conversations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "conversations")
public class ConversationListResource {

    @Inject
    ConversationService conversations;

    @Inject
    Caller caller;

    @GET
    @Needs(Scope.CONVERSATIONS_READ)
    @Operation(summary = "List conversations, the latest activity first; status is open, pending or closed")
    public Page<ConversationView> list(
            @PathParam("w") UUID workspaceId,
            @QueryParam("status") @Nullable String status,
            @BeanParam PageQuery query) {
        return conversations.list(caller.actor(), workspaceId, status, query.page());
    }
}
