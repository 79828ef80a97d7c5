package io.workstream.web.api.connector;

import io.workstream.connector.CheckResult;
import io.workstream.connector.LinkTrials;
import io.workstream.connector.TemplateService;
import io.workstream.connector.TemplateView;
import io.workstream.connector.WhatsAppAccountService;
import io.workstream.connector.WhatsAppAccountView;
import io.workstream.shared.Page;
import io.workstream.web.http.Answers;
import io.workstream.web.http.Caller;
import io.workstream.web.http.Idempotent;
import io.workstream.web.http.MergePatch;
import io.workstream.web.http.Needs;
import io.workstream.web.http.PageQuery;
import io.workstream.workspace.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** WhatsApp numbers of a workspace. */
@Path("/workspaces/{w}/whatsapp-accounts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "whatsapp-accounts")
public class WhatsAppAccountResource {

    @Inject
    WhatsAppAccountService accounts;

    @Inject
    LinkTrials trials;

    @Inject
    TemplateService templates;

    @Inject
    Caller caller;

    @GET
    @Needs(Scope.CONNECTORS_READ)
    @Operation(summary = "List WhatsApp accounts")
    public Page<WhatsAppAccountView> list(@PathParam("w") UUID workspaceId, @BeanParam PageQuery query) {
        return accounts.list(caller.actor(), workspaceId, query.page());
    }

    @POST
    @Idempotent
    @Needs(Scope.CONNECTORS_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Connect a WhatsApp account")
    @APIResponse(responseCode = "201", description = "connected")
    public Response create(
            @PathParam("w") UUID workspaceId, @NotNull @Valid NewWhatsAppAccountRequest request, @Context UriInfo uri) {
        WhatsAppAccountView made = accounts.create(caller.actor(), workspaceId, request.draft());
        return Answers.created(uri, made.id(), made);
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.CONNECTORS_READ)
    @Operation(summary = "Show a WhatsApp account")
    public WhatsAppAccountView show(@PathParam("w") UUID workspaceId, @PathParam("id") UUID id) {
        return accounts.show(caller.actor(), workspaceId, id);
    }

    @PATCH
    @Path("/{id}")
    @Needs(Scope.CONNECTORS_MANAGE)
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(summary = "Change a WhatsApp account; absent fields keep their value")
    public WhatsAppAccountView change(
            @PathParam("w") UUID workspaceId,
            @PathParam("id") UUID id,
            @NotNull @Valid WhatsAppAccountChangeRequest request) {
        return accounts.change(caller.actor(), workspaceId, id, request.change());
    }

    @DELETE
    @Path("/{id}")
    @Needs(Scope.CONNECTORS_MANAGE)
    @Operation(summary = "Disconnect a WhatsApp account")
    public void delete(@PathParam("w") UUID workspaceId, @PathParam("id") UUID id) {
        accounts.delete(caller.actor(), workspaceId, id);
    }

    @POST
    @Path("/{id}/check")
    @Needs(Scope.CONNECTORS_MANAGE)
    @Operation(summary = "Ask the provider whether the number works")
    public CheckResult check(@PathParam("w") UUID workspaceId, @PathParam("id") UUID id) {
        return trials.checkAccount(caller.actor(), workspaceId, id);
    }

    @GET
    @Path("/{id}/templates")
    @Needs(Scope.CONVERSATIONS_READ)
    @Operation(summary = "List the templates of the number's business account")
    @APIResponse(responseCode = "200", description = "as Meta lists them now, or listed them last")
    public Page<TemplateView> templates(@PathParam("w") UUID workspaceId, @PathParam("id") UUID id) {
        return new Page<>(templates.list(caller.actor(), workspaceId, id), null);
    }
}
