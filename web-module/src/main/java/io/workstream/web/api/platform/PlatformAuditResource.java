package io.workstream.web.api.platform;

import io.workstream.audit.AuditEntry;
import io.workstream.audit.AuditQuery;
import io.workstream.audit.AuditSpan;
import io.workstream.platform.PlatformAudit;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.web.api.workspace.AuditFilter;
import io.workstream.web.http.AuditFile;
import io.workstream.web.http.Caller;
import io.workstream.web.http.Csv;
import io.workstream.web.http.PageQuery;
import io.workstream.web.http.PlatformOnly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who did what on the platform and in its workspaces. */
@Path("/platform/audit")
@ApplicationScoped
@Tag(name = "platform")
public class PlatformAuditResource {

    private static final String WHOSE = "id of a workspace, or `all`; without it what happened in no workspace";

    @Inject
    PlatformAudit audit;

    @Inject
    AuditFile file;

    @Inject
    Caller caller;

    @GET
    @PlatformOnly
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List audit entries of the platform, of a workspace or of all, newest first")
    @APIResponse(responseCode = "403", description = "not an administrator of the platform")
    public Page<AuditEntry> list(
            @QueryParam("workspace") @Parameter(description = WHOSE) @Nullable String workspace,
            @BeanParam AuditFilter filter,
            @BeanParam PageQuery query) {
        return audit.list(caller.actor(), AuditSpan.typed(workspace), filter.query(), query.page());
    }

    @GET
    @Path("/export")
    @PlatformOnly
    @Produces({Csv.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "All entries that the filters find, as a CSV file; told to the workspace whose they are")
    @APIResponse(responseCode = "200", description = "the file, newest first")
    public Response export(
            @QueryParam("workspace") @Parameter(description = WHOSE) @Nullable String workspace,
            @BeanParam AuditFilter filter) {
        Actor actor = caller.actor();
        AuditSpan span = AuditSpan.typed(workspace);
        AuditQuery query = filter.query();
        audit.beginExport(actor, span);
        StreamingOutput body = out -> file.write(part -> audit.list(actor, span, query, part), out);
        return Response.ok(body, Csv.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, AuditFile.DISPOSITION)
                .build();
    }
}
