package io.workstream.web.api.conversation;

import io.workstream.conversation.ConversationService;
import io.workstream.conversation.ConversationView;
import io.workstream.web.http.Caller;
import io.workstream.web.http.Needs;
import io.workstream.workspace.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One dialogue with a customer. */
@Path("/conversations/{c}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "conversations")
public class ConversationResource {

    @Inject
    ConversationService conversations;

    @Inject
    Caller caller;

    @GET
    @Needs(Scope.CONVERSATIONS_READ)
    @Operation(summary = "Show a conversation")
    public ConversationView show(@PathParam("c") UUID conversationId) {
        return conversations.show(caller.actor(), conversationId);
    }

    @POST
    @Path("/close")
    @Needs(Scope.CONVERSATIONS_REPLY)
    @Operation(summary = "Close a conversation")
    public ConversationView close(@PathParam("c") UUID conversationId) {
        return conversations.close(caller.actor(), conversationId);
    }
}
