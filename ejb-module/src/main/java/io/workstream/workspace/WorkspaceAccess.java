package io.workstream.workspace;

import io.workstream.rate.RequestRates;
import io.workstream.shared.Actor;
import io.workstream.shared.InstantText;
import io.workstream.shared.Problem;
import io.workstream.shared.ProblemCode;
import io.workstream.shared.Tenancy.Tenanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Lets an actor into a workspace, or refuses: membership, scope and what the transaction sees are one call. */
@ApplicationScoped
public class WorkspaceAccess {

    /** What the row of a workspace says about everybody's rights in it. */
    private record Entered(UUID id, UUID stamp, String status, String locale, @Nullable Instant deletedAt) {}

    @Inject
    KnownPlaces places;

    @Inject
    RightsMemory rights;

    @Inject
    SupportVisits visits;

    @Inject
    RequestRates rates;

    @Inject
    Jdbi jdbi;

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
        UUID workspaceId = places.workspaceOf(kind, id).orElseThrow(() -> new Problem(missing));
        return permitted(inside(actor, workspaceId), scope, missing);
    }

    /** What somebody else is and may do in a workspace; empty when they are no member. The transaction sees it from here on. */
    public Optional<Membership> of(UUID userId, UUID workspaceId) {
        return member(userId, workspaceId);
    }

    /** The same as {@link #require} for one that may be deleted or suspended, for what can be done about that. */
    public Membership requireEvenClosed(Actor actor, UUID workspaceId, Scope scope) {
        Optional<Membership> membership = enter(workspaceId).flatMap(entered -> membership(actor.userId(), entered));
        return permitted(
                membership.or(() -> visits.of(actor.userId(), workspaceId)),
                scope,
                WorkspaceProblem.WORKSPACE_NOT_FOUND);
    }

    /** Whether somebody is a member, whatever they may. The transaction sees the workspace from here on. */
    boolean belongs(UUID userId, UUID workspaceId) {
        return member(userId, workspaceId).isPresent();
    }

    private Optional<Membership> inside(Actor actor, UUID workspaceId) {
        return member(actor.userId(), workspaceId).or(() -> visits.of(actor.userId(), workspaceId));
    }

    private Membership permitted(Optional<Membership> membership, Scope scope, ProblemCode missing) {
        Membership known = membership.orElseThrow(() -> new Problem(missing));
        rates.entered(known.workspaceId());
        if (!known.may(scope)) {
            if (known.visiting()) {
                throw new Problem(WorkspaceProblem.SUPPORT_READ_ONLY);
            }
            throw new Problem(WorkspaceProblem.SCOPE_MISSING, Map.of("scope", scope.code()));
        }
        return known;
    }

    private Optional<Membership> member(UUID userId, UUID workspaceId) {
        Optional<Entered> entered = enter(workspaceId);
        Optional<Membership> membership = entered.flatMap(workspace -> membership(userId, workspace));
        if (membership.isPresent()) {
            requireOpen(entered.get());
        }
        return membership;
    }

    private static void requireOpen(Entered entered) {
        if (entered.deletedAt() != null) {
            throw new Problem(
                    WorkspaceProblem.WORKSPACE_DELETED,
                    Map.of("restoreUntil", new InstantText().adaptToJson(Afterlife.end(entered.deletedAt()))));
        }
        if (entered.status().equals(Workspace.SUSPENDED)) {
            throw new Problem(WorkspaceProblem.WORKSPACE_SUSPENDED);
        }
    }

    /** As {@code Tenancy.enter} does, and reads the workspace's row in the same round trip. */
    private Optional<Entered> enter(UUID workspaceId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select rights_stamp, status, locale, deleted_at from enter_workspace(:workspace)")
                .bind("workspace", workspaceId)
                .map((row, context) -> new Entered(
                        workspaceId,
                        row.getObject("rights_stamp", UUID.class),
                        row.getString("status"),
                        row.getString("locale"),
                        instant(row.getTimestamp("deleted_at"))))
                .findOne());
    }

    private Optional<Membership> membership(UUID userId, Entered entered) {
        return rights.of(entered.id(), userId, entered.stamp())
                .map(grant -> new Membership(entered.id(), entered.locale(), grant.role(), grant.scopes()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
