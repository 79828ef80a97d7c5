package io.workstream.workspace;

import io.workstream.shared.Actor;
import io.workstream.shared.InstantText;
import io.workstream.shared.Problem;
import io.workstream.shared.ProblemCode;
import io.workstream.shared.Tenancy;
import io.workstream.shared.Tenancy.Tenanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Lets an actor into a workspace, or refuses: membership, scope and what the transaction sees are one call. */
@ApplicationScoped
public class WorkspaceAccess {

    private record Granted(String role, String locale, String status, @Nullable Instant deletedAt, String scopes) {}

    @Inject
    Tenancy tenancy;

    @Inject
    SupportVisits visits;

    @Inject
    Jdbi jdbi;

    @Inject
    Jsonb jsonb;

    /**
     * From here on the transaction sees this workspace. Not a member: not found; deleted, suspended, or without the
     * scope: forbidden.
     */
    public Membership require(Actor actor, UUID workspaceId, Scope scope) {
        return permitted(inside(actor, workspaceId), scope, WorkspaceProblem.WORKSPACE_NOT_FOUND);
    }

    /**
     * The same, and holds all other changes of this workspace's members and roles back until the commit. Rights are looked
     * at once nobody else can change them: they may have gone while this waited.
     */
    public Membership requireAlone(Actor actor, UUID workspaceId, Scope scope) {
        if (require(actor, workspaceId, scope).visiting()) {
            throw new Problem(WorkspaceProblem.SUPPORT_READ_ONLY);
        }
        hold(workspaceId);
        return require(actor, workspaceId, scope);
    }

    /** Holds all other changes of this workspace's members and roles back until the commit. It comes before all else. */
    void hold(UUID workspaceId) {
        jdbi.useHandle(handle -> handle.createQuery("select id from workspaces where id = :workspace for no key update")
                .bind("workspace", workspaceId)
                .mapTo(UUID.class)
                .one());
    }

    /**
     * The same as {@link #require} for a thing that is addressed by its own id.
     *
     * @param missing how to refuse when it is not there or in a workspace of others
     */
    public Membership requireVia(Actor actor, Tenanted kind, UUID id, Scope scope, ProblemCode missing) {
        UUID workspaceId = tenancy.workspaceOf(kind, id).orElseThrow(() -> new Problem(missing));
        return permitted(inside(actor, workspaceId), scope, missing);
    }

    /** What somebody else is and may do in a workspace; empty when they are no member. The transaction sees it from here on. */
    public Optional<Membership> of(UUID userId, UUID workspaceId) {
        return member(userId, workspaceId);
    }

    /** The same as {@link #require} for one that may be deleted or suspended, for what can be done about that. */
    public Membership requireEvenClosed(Actor actor, UUID workspaceId, Scope scope) {
        Optional<Membership> membership = membership(workspaceId, granted(actor.userId(), workspaceId));
        return permitted(membership, scope, WorkspaceProblem.WORKSPACE_NOT_FOUND);
    }

    /** Whether somebody is a member, whatever they may. The transaction sees the workspace from here on. */
    boolean belongs(UUID userId, UUID workspaceId) {
        return member(userId, workspaceId).isPresent();
    }

    private Optional<Membership> inside(Actor actor, UUID workspaceId) {
        return member(actor.userId(), workspaceId).or(() -> visits.of(actor.userId(), workspaceId));
    }

    private static Membership permitted(Optional<Membership> membership, Scope scope, ProblemCode missing) {
        Membership known = membership.orElseThrow(() -> new Problem(missing));
        if (!known.may(scope)) {
            if (known.visiting()) {
                throw new Problem(WorkspaceProblem.SUPPORT_READ_ONLY);
            }
            throw new Problem(WorkspaceProblem.SCOPE_MISSING, Map.of("scope", scope.code()));
        }
        return known;
    }

    private Optional<Membership> member(UUID userId, UUID workspaceId) {
        List<Granted> granted = granted(userId, workspaceId);
        granted.stream().findFirst().ifPresent(WorkspaceAccess::requireOpen);
        return membership(workspaceId, granted);
    }

    private static void requireOpen(Granted granted) {
        if (granted.deletedAt() != null) {
            throw new Problem(
                    WorkspaceProblem.WORKSPACE_DELETED,
                    Map.of("restoreUntil", new InstantText().adaptToJson(Afterlife.end(granted.deletedAt()))));
        }
        if (granted.status().equals(Workspace.SUSPENDED)) {
            throw new Problem(WorkspaceProblem.WORKSPACE_SUSPENDED);
        }
    }

    private List<Granted> granted(UUID userId, UUID workspaceId) {
        tenancy.enter(workspaceId);
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select r.code, w.locale, w.status, w.deleted_at, r.scopes::text as scopes
                        from role_assignments a
                        join roles r on r.id = a.role_id
                        join workspaces w on w.id = a.workspace_id
                        where a.workspace_id = :workspace and a.user_id = :user
                        order by r.id
                        """)
                .bind("workspace", workspaceId)
                .bind("user", userId)
                .map((row, context) -> new Granted(
                        row.getString("code"),
                        row.getString("locale"),
                        row.getString("status"),
                        instant(row.getTimestamp("deleted_at")),
                        row.getString("scopes")))
                .list());
    }

    private Optional<Membership> membership(UUID workspaceId, List<Granted> granted) {
        if (granted.isEmpty()) {
            return Optional.empty();
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        granted.forEach(grant -> scopes.addAll(scopes(grant.scopes())));
        Granted strongest = granted.get(0);
        return Optional.of(new Membership(workspaceId, strongest.locale(), strongest.role(), scopes));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private Set<Scope> scopes(String json) {
        return Scope.among(List.of(jsonb.fromJson(json, String[].class)));
    }
}
