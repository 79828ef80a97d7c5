package io.workstream.web.api.conversation;

import io.workstream.conversation.ConversationService;
import io.workstream.conversation.DeliveryService;
import io.workstream.conversation.DeliveryView;
import io.workstream.conversation.MessageView;
import io.workstream.conversation.ReplyService;
import io.workstream.shared.Page;
import io.workstream.web.http.Answers;
import io.workstream.web.http.Caller;
import io.workstream.web.http.Idempotent;
import io.workstream.web.http.Needs;
import io.workstream.web.http.PageQuery;
import io.workstream.workspace.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages of one conversation, and what became of each. */
@Path("/conversations/{c}/messages")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "messages")
public class MessageResource {

    @Inject
    ConversationService conversations;

    @Inject
    ReplyService replies;

    @Inject
    DeliveryService deliveries;

    @Inject
    Caller caller;

    @GET
    @Needs(Scope.CONVERSATIONS_READ)
    @Operation(summary = "List messages, the newest first")
    public Page<MessageView> list(@PathParam("c") UUID conversationId, @BeanParam PageQuery query) {
        return conversations.messages(caller.actor(), conversationId, query.page());
    }

    @POST
    @Idempotent
    @Needs(Scope.CONVERSATIONS_REPLY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer the customer")
    @APIResponse(responseCode = "201", description = "on its way")
    @APIResponse(responseCode = "409", description = "reply-window-passed or conversation-closed")
    public Response reply(@PathParam("c") UUID conversationId, @NotNull @Valid ReplyRequest request) {
        return Answers.created(replies.reply(caller.actor(), conversationId, request.reply()));
    }

    @GET
    @Path("/{m}/deliveries")
    @Needs(Scope.CONVERSATIONS_READ)
    @Operation(summary = "Show every hop of a message and every attempt at it")
    public Page<DeliveryView> deliveries(@PathParam("c") UUID conversationId, @PathParam("m") UUID messageId) {
        return new Page<>(deliveries.list(caller.actor(), conversationId, messageId), null);
    }

    @POST
    @Path("/{m}/resend")
    @Needs(Scope.CONVERSATIONS_REPLY)
    @Operation(summary = "Try the failed hops of a message again")
    @APIResponse(responseCode = "202", description = "on its way")
    public Response resend(@PathParam("c") UUID conversationId, @PathParam("m") UUID messageId) {
        deliveries.resend(caller.actor(), conversationId, messageId);
        return Response.accepted().build();
    }
}
