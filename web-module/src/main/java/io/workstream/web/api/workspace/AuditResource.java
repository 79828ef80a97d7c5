package io.workstream.web.api.workspace;

import io.workstream.audit.AuditEntry;
import io.workstream.audit.AuditQuery;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.web.http.AuditFile;
import io.workstream.web.http.Caller;
import io.workstream.web.http.Csv;
import io.workstream.web.http.Needs;
import io.workstream.web.http.PageQuery;
import io.workstream.workspace.AuditService;
import io.workstream.workspace.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what in a workspace. */
@Path("/workspaces/{w}/audit")
@ApplicationScoped
@Tag(name = "audit")
public class AuditResource {

    @Inject
    AuditService audit;

    @Inject
    AuditFile file;

    @Inject
    Caller caller;

    @GET
    @Needs(Scope.AUDIT_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List audit entries, newest first")
    public Page<AuditEntry> list(
            @PathParam("w") UUID workspaceId, @BeanParam AuditFilter filter, @BeanParam PageQuery query) {
        return audit.list(caller.actor(), workspaceId, filter.query(), query.page());
    }

    @GET
    @Path("/export")
    @Needs(Scope.AUDIT_READ)
    @Produces({Csv.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "All audit entries that the filters find, as a CSV file")
    @APIResponse(responseCode = "200", description = "the file, newest first")
    public Response export(@PathParam("w") UUID workspaceId, @BeanParam AuditFilter filter) {
        Actor actor = caller.actor();
        AuditQuery query = filter.query();
        audit.beginExport(actor, workspaceId);
        StreamingOutput body = out -> file.write(part -> audit.list(actor, workspaceId, query, part), out);
        return Response.ok(body, Csv.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, AuditFile.DISPOSITION)
                .build();
    }
}
