package io.workstream.web.api.delivery;

import io.workstream.deliveryaudit.DeliveryAudit;
import io.workstream.deliveryaudit.DeliveryRecord;
import io.workstream.deliveryaudit.DeliveryResends;
import io.workstream.deliveryaudit.DeliveryStory;
import io.workstream.deliveryaudit.FailureCounts;
import io.workstream.deliveryaudit.RawEventView;
import io.workstream.shared.Page;
import io.workstream.web.http.Caller;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deliveries of a workspace, whatever conversation they belong to. */
@Path("/workspaces/{w}/deliveries")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries")
public class DeliveryListResource {

    @Inject
    DeliveryAudit audit;

    @Inject
    DeliveryResends resends;

    @Inject
    Caller caller;

    @GET
    @Needs(Scope.CONVERSATIONS_READ)
    @Operation(
            summary = "Search deliveries, the newest first",
            description =
                    "One search looks at 20,000 deliveries at a time. Where it finds fewer than asked for, perhaps"
                            + " none, and next is set, it goes on with that cursor.")
    public Page<DeliveryRecord> list(
            @PathParam("w") UUID workspaceId, @BeanParam DeliveryFilter filter, @BeanParam PageQuery query) {
        return audit.search(caller.actor(), workspaceId, filter.query(), query.page());
    }

    @GET
    @Path("/failures")
    @Needs(Scope.CONVERSATIONS_READ)
    @Operation(
            summary = "Count what stands failed by reason",
            description =
                    "Follows channel, account, from and to. Beyond 50,000 only the newest are counted and complete is"
                            + " false.")
    public FailureCounts failures(@PathParam("w") UUID workspaceId, @BeanParam DeliveryFilter filter) {
        return audit.failures(caller.actor(), workspaceId, filter.query());
    }

    @GET
    @Path("/events")
    @Needs(Scope.AUDIT_READ)
    @Operation(
            summary =
                    "Show the latest 50 calls of Meta and Jivo that could not be used as a whole, with secrets masked",
            description = "Messages without a sender, events that were refused, events about another number.")
    public Page<RawEventView> events(@PathParam("w") UUID workspaceId) {
        return new Page<>(audit.unusedEvents(caller.actor(), workspaceId), null);
    }

    @GET
    @Path("/{d}")
    @Needs(Scope.CONVERSATIONS_READ)
    @Operation(summary = "Show a delivery with every station of its way and every attempt")
    public DeliveryStory show(@PathParam("w") UUID workspaceId, @PathParam("d") UUID deliveryId) {
        return audit.show(caller.actor(), workspaceId, deliveryId);
    }

    @GET
    @Path("/{d}/raw-events")
    @Needs(Scope.AUDIT_READ)
    @Operation(summary = "Show what came from outside about a delivery, with secrets masked")
    public Page<RawEventView> rawEvents(@PathParam("w") UUID workspaceId, @PathParam("d") UUID deliveryId) {
        return new Page<>(audit.rawEvents(caller.actor(), workspaceId, deliveryId), null);
    }

    @POST
    @Path("/resend")
    @Needs(Scope.CONVERSATIONS_REPLY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Try failed deliveries again, at most 100, with the other failed parts of their messages")
    @APIResponse(responseCode = "202", description = "how many messages are on their way, and what was left as it is")
    public Response resend(@PathParam("w") UUID workspaceId, @NotNull @Valid ResendRequest request) {
        List<UUID> deliveries = Objects.requireNonNull(request.deliveries());
        return Response.accepted(resends.these(caller.actor(), workspaceId, deliveries))
                .build();
    }

    @POST
    @Path("/resend-matching")
    @Needs(Scope.CONVERSATIONS_REPLY)
    @Operation(
            summary = "Try all failed deliveries again that a search finds, 100 at a time, the oldest first",
            description = "Takes the parameters of the search. Call it with the next of the answer until that is null;"
                    + " deliveries made after the first call are left alone.")
    @APIResponse(responseCode = "202", description = "how many messages are on their way, and where to go on")
    public Response resendMatching(
            @PathParam("w") UUID workspaceId,
            @BeanParam DeliveryFilter filter,
            @QueryParam("cursor") @Nullable String cursor) {
        return Response.accepted(resends.matching(caller.actor(), workspaceId, filter.query(), cursor))
                .build();
    }
}
