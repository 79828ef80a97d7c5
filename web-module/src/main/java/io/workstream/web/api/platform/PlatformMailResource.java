package io.workstream.web.api.platform;

import io.workstream.notification.MailCounts;
import io.workstream.notification.MailState;
import io.workstream.platform.PlatformMails;
import io.workstream.shared.Page;
import io.workstream.web.http.Caller;
import io.workstream.web.http.PageQuery;
import io.workstream.web.http.PlatformOnly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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

/** Mails that did not get out. */
@Path("/platform/mails")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class PlatformMailResource {

    @Inject
    PlatformMails mails;

    @Inject
    Caller caller;

    @GET
    @PlatformOnly
    @Operation(
            summary = "List mails that failed, are tried again or wait for a mail server, newest first",
            description = "Recipients are masked.")
    public Page<MailState> list(@BeanParam PageQuery query) {
        return mails.undelivered(caller.actor(), query.page());
    }

    @GET
    @Path("/counts")
    @PlatformOnly
    @Operation(summary = "How many mails did not get out; `failed` is how many `resend` would send again")
    public MailCounts counts() {
        return mails.counts(caller.actor());
    }

    @POST
    @Path("/resend")
    @PlatformOnly
    @Operation(summary = "Send failed mails again that are still of use, at most 1000 at once")
    @APIResponse(responseCode = "202", description = "in line again; `resent` says how many")
    public Response resendAll() {
        return Response.accepted(new ResentMails(mails.resendAll(caller.actor())))
                .build();
    }

    @POST
    @Path("/{id}/resend")
    @PlatformOnly
    @Operation(summary = "Send a mail again that had failed")
    @APIResponse(responseCode = "202", description = "in line again")
    @APIResponse(responseCode = "404", description = "there is no failed mail with this id")
    public Response resend(@PathParam("id") UUID id) {
        mails.resend(caller.actor(), id);
        return Response.accepted().build();
    }
}
