package io.workstream.web.page.platform;

import io.workstream.audit.AuditEntry;
import io.workstream.audit.AuditQuery;
import io.workstream.audit.AuditSpan;
import io.workstream.platform.PlatformAudit;
import io.workstream.shared.Actor;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.web.http.PlatformOnly;
import io.workstream.web.page.AuditDownload;
import io.workstream.web.page.AuditSearch;
import io.workstream.web.page.PageUser;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who did what on the platform and, where that is asked for, in workspaces; the search stands in the address. */
@Named("platformAuditPage")
@ViewScoped
@PlatformOnly
public class PlatformAuditPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Set<String> FIELDS = Set.of("from", "to", "who", "action", "object", "workspace");
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    PlatformAudit audit;

    @Inject
    AuditDownload download;

    @Inject
    HttpServletRequest request;

    @Inject
    PageUser user;

    private final AuditSearch search = new AuditSearch();

    /** Reads what the address asks for. */
    public void load() {
        search.read(request, FIELDS);
        search.getListing().load(source());
    }

    /** Reads the part that follows. */
    public void more() {
        search.getListing().more(source());
    }

    /** Sends all that the search finds as a file. */
    public void export() throws IOException {
        audit.beginExport(user.actor(), span());
        download.send(source());
    }

    /** What is asked for, and what was found so far. */
    public AuditSearch getSearch() {
        return search;
    }

    /** Whether one workspace is asked for. */
    public boolean isOneWorkspace() {
        return span().workspaceId() != null;
    }

    private AuditSpan span() {
        return AuditSpan.typed(search.asked("workspace"));
    }

    private Function<PageRequest, Page<AuditEntry>> source() {
        Actor actor = user.actor();
        AuditSpan span = span();
        AuditQuery query = search.query(who(), user.zone());
        return part -> audit.list(actor, span, query, part);
    }

    private @Nullable UUID who() {
        String email = search.asked("who");
        return email.isEmpty() ? null : audit.personWith(user.actor(), email).orElse(NOBODY);
    }
}
