package io.workstream.invitation;

import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import io.workstream.shared.Tenancy;
import io.workstream.shared.UniqueViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Invitations of the workspace that the transaction sees. */
@ApplicationScoped
class Invitations {

    private static final String OPEN = "accepted_at is null and withdrawn_at is null";
    private static final String SELECT =
            """
            select i.id, i.workspace_id, i.email, i.role_id, i.role_code, i.invited_by, u.name as inviter_name,
                i.created_at, i.expires_at, i.accepted_at, i.withdrawn_at
            from invitations i left join users u on u.id = i.invited_by
            where i.workspace_id = :workspace and %s
            """;

    private record Place(UUID workspaceId, UUID id) {}

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    /** A part of the list, newest first. */
    Page<Invitation> page(UUID workspaceId, PageRequest request) {
        List<Invitation> rows = jdbi.withHandle(
                handle -> handle.createQuery(SELECT.formatted("i.id < :after") + "order by i.id desc limit :limit")
                        .bind("workspace", workspaceId)
                        .bind("after", request.idsBelow())
                        .bind("limit", request.limit() + 1)
                        .map((row, context) -> invitation(row))
                        .list());
        return Page.of(rows, request, row -> row.id().toString());
    }

    /** Held until the commit: it is accepted once. */
    Invitation locked(UUID workspaceId, UUID id) {
        return find(workspaceId, id, "for update of i");
    }

    /** The one whose link this is; the transaction sees its workspace from here on. */
    Invitation byToken(byte[] digest) {
        Place place = enter(digest);
        return find(place.workspaceId(), place.id(), "");
    }

    /** The same, held until the commit. */
    Invitation lockedByToken(byte[] digest) {
        Place place = enter(digest);
        return locked(place.workspaceId(), place.id());
    }

    private Place enter(byte[] digest) {
        tenancy.enterAll();
        Place place = jdbi.withHandle(handle -> handle.createQuery(
                                "select workspace_id, id from invitations where token_hash = :digest")
                        .bind("digest", digest)
                        .map((row, context) ->
                                new Place(row.getObject("workspace_id", UUID.class), row.getObject("id", UUID.class)))
                        .findOne())
                .orElseThrow(Invitations::missing);
        tenancy.enter(place.workspaceId());
        return place;
    }

    private Invitation find(UUID workspaceId, UUID id, String hold) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT.formatted("i.id = :id") + hold)
                        .bind("workspace", workspaceId)
                        .bind("id", id)
                        .map((row, context) -> invitation(row))
                        .findOne())
                .orElseThrow(Invitations::missing);
    }

    /** Keeps a new one. Refused when there is an open one for this address; one that has expired makes room. */
    void add(Invitation invitation, byte[] digest) {
        try {
            jdbi.useHandle(handle -> {
                handle.createUpdate(
                                """
                                update invitations set withdrawn_at = :now
                                where workspace_id = :workspace and lower(email) = lower(:email) and expires_at <= :now and
                                """
                                        + OPEN)
                        .bind("now", invitation.createdAt())
                        .bind("workspace", invitation.workspaceId())
                        .bind("email", invitation.email())
                        .execute();
                handle.createUpdate(
                                """
                                insert into invitations (id, workspace_id, email, role_id, role_code, invited_by, token_hash,
                                    created_at, expires_at)
                                values (:id, :workspace, :email, :role, :code, :by, :digest, :now, :end)
                                """)
                        .bind("id", invitation.id())
                        .bind("workspace", invitation.workspaceId())
                        .bind("email", invitation.email())
                        .bind("role", invitation.roleId())
                        .bind("code", invitation.roleCode())
                        .bind("by", invitation.invitedBy())
                        .bind("digest", digest)
                        .bind("now", invitation.createdAt())
                        .bind("end", invitation.expiresAt())
                        .execute();
            });
        } catch (UnableToExecuteStatementException failure) {
            throw UniqueViolation.constraint(failure).isPresent()
                    ? new Problem(InvitationProblem.ALREADY_INVITED)
                    : failure;
        }
    }

    /** Gives it another link, which its latest sender answers for; the old one leads nowhere from now on. */
    void renew(Invitation invitation, UUID senderId, byte[] digest, Instant end) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update invitations set token_hash = :digest, invited_by = :by, expires_at = :end
                        where workspace_id = :workspace and id = :id
                        """)
                .bind("digest", digest)
                .bind("by", senderId)
                .bind("end", end)
                .bind("workspace", invitation.workspaceId())
                .bind("id", invitation.id())
                .execute());
    }

    void accepted(Invitation invitation, UUID userId, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update invitations set accepted_at = :now, accepted_by = :user
                        where workspace_id = :workspace and id = :id
                        """)
                .bind("now", now)
                .bind("user", userId)
                .bind("workspace", invitation.workspaceId())
                .bind("id", invitation.id())
                .execute());
    }

    void withdrawn(Invitation invitation, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update invitations set withdrawn_at = :now where workspace_id = :workspace and id = :id")
                .bind("now", now)
                .bind("workspace", invitation.workspaceId())
                .bind("id", invitation.id())
                .execute());
    }

    /** How many wait for an answer, or were made after that moment, whatever became of them. */
    long openOrSince(UUID workspaceId, Instant now, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select count(*) from invitations where workspace_id = :workspace and (
                            created_at > :since or expires_at > :now and accepted_at is null and withdrawn_at is null)
                        """)
                .bind("workspace", workspaceId)
                .bind("since", since)
                .bind("now", now)
                .mapTo(Long.class)
                .one());
    }

    /** How many that can still be accepted lead to this role. */
    long openFor(UUID workspaceId, UUID roleId, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select count(*) from invitations
                        where workspace_id = :workspace and role_id = :role and expires_at > :now and
                        """
                                + OPEN)
                .bind("now", now)
                .bind("workspace", workspaceId)
                .bind("role", roleId)
                .mapTo(Long.class)
                .one());
    }

    private static Problem missing() {
        return new Problem(InvitationProblem.INVITATION_NOT_FOUND);
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("workspace_id", UUID.class),
                row.getString("email"),
                row.getObject("role_id", UUID.class),
                row.getString("role_code"),
                row.getObject("invited_by", UUID.class),
                row.getString("inviter_name"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("accepted_at")),
                instant(row.getTimestamp("withdrawn_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
