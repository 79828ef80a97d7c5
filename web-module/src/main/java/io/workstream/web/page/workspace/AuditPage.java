package io.workstream.web.page.workspace;

import io.workstream.audit.AuditEntry;
import io.workstream.audit.AuditQuery;
import io.workstream.shared.Actor;
import io.workstream.shared.Ids;
import io.workstream.shared.PageRequest;
import io.workstream.web.http.AuditFile;
import io.workstream.web.http.Csv;
import io.workstream.web.http.Needs;
import io.workstream.web.page.Days;
import io.workstream.web.page.Listing;
import io.workstream.web.page.PageFrame;
import io.workstream.web.page.PageUser;
import io.workstream.workspace.AuditService;
import io.workstream.workspace.MemberService;
import io.workstream.workspace.MemberView;
import io.workstream.workspace.Scope;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who changed what in the workspace; a search stands in the address, so that it can be sent on. */
@Named("auditPage")
@ViewScoped
@Needs(Scope.AUDIT_READ)
public class AuditPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int ALL = 200;
    private static final List<String> FIELDS = List.of("from", "to", "actor", "action", "object");

    @Inject
    AuditService audit;

    @Inject
    MemberService members;

    @Inject
    AuditFile file;

    @Inject
    HttpServletRequest request;

    @Inject
    PageUser user;

    @Inject
    PageFrame frame;

    private final Map<String, String> asked = new HashMap<>();
    private final Listing<AuditEntry> listing = new Listing<>();
    private List<MemberView> people = List.of();

    /** Reads what the address asks for. */
    public void load() {
        for (String field : FIELDS) {
            String value = request.getParameter(field);
            asked.put(field, value == null ? "" : value.strip());
        }
        if (frame.may(Scope.MEMBERS_READ.name())) {
            people = members.list(user.actor(), frame.workspaceId(), PageRequest.of(ALL, null))
                    .items();
        }
        AuditQuery query = query();
        listing.load(part -> audit.list(user.actor(), frame.workspaceId(), query, part));
    }

    /** Reads the part that follows. */
    public void more() {
        AuditQuery query = query();
        listing.more(part -> audit.list(user.actor(), frame.workspaceId(), query, part));
    }

    /** Sends all that the search finds as a file. */
    public void export() throws IOException {
        Actor actor = user.actor();
        UUID workspaceId = frame.workspaceId();
        AuditQuery query = query();
        audit.beginExport(actor, workspaceId);
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType(Csv.MEDIA_TYPE);
        answer.setResponseHeader("Content-Disposition", AuditFile.DISPOSITION);
        file.write(part -> audit.list(actor, workspaceId, query, part), answer.getResponseOutputStream());
        faces.responseComplete();
    }

    /** What was put into a field of the search. */
    public String asked(String field) {
        return asked.getOrDefault(field, "");
    }

    /** Whether anything is asked for. */
    public boolean isNarrowed() {
        return asked.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** The entries read so far. */
    public Listing<AuditEntry> getListing() {
        return listing;
    }

    /** Whom one can ask for by name: the members of today. */
    public List<MemberView> getPeople() {
        return people;
    }

    private AuditQuery query() {
        Instant first = day("from", 0);
        Instant last = day("to", 1);
        String action = asked("action");
        return new AuditQuery(first, last, id("actor"), action.isEmpty() ? null : action, null, id("object"));
    }

    /** The start of a day of the reader's, so many days after the one in the field; what is no day asks for nothing. */
    private @Nullable Instant day(String field, int after) {
        try {
            return asked(field).isEmpty()
                    ? null
                    : Days.of(asked(field))
                            .plusDays(after)
                            .atStartOfDay(user.zone())
                            .toInstant();
        } catch (DateTimeException notADay) {
            asked.put(field, "");
            return null;
        }
    }

    private @Nullable UUID id(String field) {
        return Ids.parse(asked(field)).orElse(null);
    }
}
