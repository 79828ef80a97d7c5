package io.workstream.web.api.media;

import io.workstream.conversation.AttachmentService;
import io.workstream.media.MediaLinks;
import io.workstream.media.MediaView;
import io.workstream.shared.SharedProblem;
import io.workstream.web.http.Answers;
import io.workstream.web.http.Caller;
import io.workstream.web.http.Needs;
import io.workstream.workspace.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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

    @POST
    @Needs(Scope.CONVERSATIONS_REPLY)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Upload a file of at most 100 MiB, to be attached to a reply")
    @APIResponse(responseCode = "201", description = "kept until it is sent or expires")
    public Response upload(@PathParam("w") UUID workspaceId, List<EntityPart> parts) throws IOException {
        EntityPart file = parts.stream()
                .filter(part -> part.getFileName().isPresent())
                .findFirst()
                .orElseThrow(() -> SharedProblem.invalid("file", "must be a part with a file name"));
        try (InputStream bytes = file.getContent()) {
            MediaView kept = attachments.upload(
                    caller.actor(),
                    workspaceId,
                    file.getFileName().map(HeaderText::decoded).orElse(null),
                    file.getMediaType().toString(),
                    bytes);
            return Answers.created(kept);
        }
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.CONVERSATIONS_READ)
    @Operation(summary = "Get a link that opens a file for 15 minutes")
    public MediaLinks.Link link(@PathParam("w") UUID workspaceId, @PathParam("id") UUID id) {
        return attachments.link(caller.actor(), workspaceId, id);
    }
}
