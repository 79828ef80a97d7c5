package io.workstream.web.page.workspace;

import io.workstream.audit.AuditEntry;
import io.workstream.audit.AuditQuery;
import io.workstream.shared.Actor;
import io.workstream.shared.Ids;
import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.web.http.Needs;
import io.workstream.web.page.AuditDownload;
import io.workstream.web.page.AuditSearch;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.workspace.AuditService;
import io.workstream.workspace.MemberService;
import io.workstream.workspace.MemberView;
import io.workstream.workspace.Scope;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Who changed what in the workspace; a search stands in the address, so that it can be sent on. */
@Named("auditPage")
@ViewScoped
@Needs(Scope.AUDIT_READ)
public class AuditPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int ALL = 200;
    private static final Set<String> FIELDS = Set.of("from", "to", "actor", "action", "object");

    @Inject
    AuditService audit;

    @Inject
    MemberService members;

    @Inject
    AuditDownload download;

    @Inject
    HttpServletRequest request;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    private final AuditSearch search = new AuditSearch();
    private List<MemberView> people = List.of();

    /** Reads what the address asks for. */
    public void load() {
        search.read(request, FIELDS);
        if (frame.may(Scope.MEMBERS_READ.name())) {
            people = members.list(user.actor(), frame.workspaceId(), PageRequest.of(ALL, null))
                    .items();
        }
        search.getListing().load(source());
    }

    /** Reads the part that follows. */
    public void more() {
        search.getListing().more(source());
    }

    /** Sends all that the search finds as a file. */
    public void export() throws IOException {
        audit.beginExport(user.actor(), frame.workspaceId());
        download.send(source());
    }

    /** What is asked for, and what was found so far. */
    public AuditSearch getSearch() {
        return search;
    }

    /** Whom one can ask for by name: the members of today. */
    public List<MemberView> getPeople() {
        return people;
    }

    private Function<PageRequest, Page<AuditEntry>> source() {
        Actor actor = user.actor();
        UUID workspaceId = frame.workspaceId();
        AuditQuery query = search.query(Ids.parse(search.asked("actor")).orElse(null), user.zone());
        return part -> audit.list(actor, workspaceId, query, part);
    }
}
