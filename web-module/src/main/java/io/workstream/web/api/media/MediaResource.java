package io.workstream.web.api.media;

import io.workstream.conversation.AttachmentService;
import io.workstream.media.MediaLinks;
import io.workstream.web.http.Caller;
import io.workstream.web.http.IdempotencyFilter;
import io.workstream.web.http.IdempotentUploads;
import io.workstream.web.http.Needs;
import io.workstream.workspace.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files that people attach, and links to the files of conversations. */
@Path("/workspaces/{w}/media")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "media")
public class MediaResource {

    @Inject
    AttachmentService attachments;

    @Inject
    Caller caller;

    @Inject
    IdempotentUploads once;

    @POST
    @Needs(Scope.CONVERSATIONS_REPLY)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Upload a file of at most 100 MiB, to be attached to a reply")
    @APIResponse(responseCode = "201", description = "kept until it is sent or expires")
    @APIResponse(responseCode = "503", description = "media-not-stored: the disk is full or away; try again later")
    public Response upload(
            @PathParam("w") UUID workspaceId,
            @HeaderParam(IdempotencyFilter.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @Context UriInfo uri,
            InputStream body)
            throws IOException {
        FileForm.Brought file = FileForm.file(body, type);
        return once.once(
                new IdempotentUploads.Request(key, uri.getPathSegments(), file.name(), file.type(), file.bytes()),
                () -> attachments.upload(caller.actor(), workspaceId, file.name(), file.type(), file.bytes()));
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.CONVERSATIONS_READ)
    @Operation(summary = "Get a link that opens a file for 15 minutes")
    public MediaLinks.Link link(@PathParam("w") UUID workspaceId, @PathParam("id") UUID id) {
        return attachments.link(caller.actor(), workspaceId, id);
    }
}
