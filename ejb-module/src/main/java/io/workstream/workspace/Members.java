package io.workstream.workspace;

import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Who belongs to the workspace that the transaction sees. */
@ApplicationScoped
class Members {

    private static final String SELECT =
            """
            select m.user_id, u.name, u.email, m.joined_at, array_agg(r.code order by r.id) as roles
            from workspace_members m
            join users u on u.id = m.user_id
            join role_assignments a on a.workspace_id = m.workspace_id and a.user_id = m.user_id
            join roles r on r.id = a.role_id
            where m.workspace_id = :workspace and %s
            group by m.user_id, u.name, u.email, m.joined_at order by m.user_id
            """;

    @Inject
    Jdbi jdbi;

    /** A part of the list, oldest account first. */
    Page<MemberView> page(UUID workspaceId, PageRequest request) {
        List<MemberView> rows =
                jdbi.withHandle(handle -> handle.createQuery(SELECT.formatted("m.user_id > :after") + "limit :limit")
                        .bind("workspace", workspaceId)
                        .bind("after", request.idsAbove())
                        .bind("limit", request.limit() + 1)
                        .map(ConstructorMapper.of(MemberView.class))
                        .list());
        return Page.of(rows, request, row -> row.userId().toString());
    }

    MemberView required(UUID workspaceId, UUID userId) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT.formatted("m.user_id = :user"))
                        .bind("workspace", workspaceId)
                        .bind("user", userId)
                        .map(ConstructorMapper.of(MemberView.class))
                        .findOne())
                .orElseThrow(() -> new Problem(WorkspaceProblem.MEMBER_NOT_FOUND));
    }

    /** Whether an account with this address, in lower case, is in. */
    boolean holdAddress(UUID workspaceId, String email) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select exists (select 1 from workspace_members m join users u on u.id = m.user_id
                            where m.workspace_id = :workspace and lower(u.email) = :email)
                        """)
                .bind("workspace", workspaceId)
                .bind("email", email)
                .mapTo(Boolean.class)
                .one());
    }

    /** Lets somebody in; returns false when they are in already. */
    boolean add(UUID workspaceId, UUID userId, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                        insert into workspace_members (workspace_id, user_id, joined_at) values (:workspace, :user, :now)
                        on conflict do nothing
                        """)
                        .bind("workspace", workspaceId)
                        .bind("user", userId)
                        .bind("now", now)
                        .execute())
                > 0;
    }

    /** Gives a member these roles and no others. */
    void assign(UUID workspaceId, UUID userId, List<Role> roles) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from role_assignments where workspace_id = :workspace and user_id = :user")
                    .bind("workspace", workspaceId)
                    .bind("user", userId)
                    .execute();
            PreparedBatch batch = handle.prepareBatch(
                    "insert into role_assignments (workspace_id, user_id, role_id) values (:workspace, :user, :role)");
            roles.forEach(role -> batch.bind("workspace", workspaceId)
                    .bind("user", userId)
                    .bind("role", role.id())
                    .add());
            batch.execute();
        });
    }

    void remove(UUID workspaceId, UUID userId) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from workspace_members where workspace_id = :workspace and user_id = :user")
                .bind("workspace", workspaceId)
                .bind("user", userId)
                .execute());
    }

    /** Whether anybody but this person owns the workspace. */
    boolean ownedByOthers(UUID workspaceId, UUID userId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select exists (select 1 from role_assignments a join roles r on r.id = a.role_id
                            where a.workspace_id = :workspace and a.user_id <> :user
                              and r.workspace_id is null and r.code = 'owner')
                        """)
                .bind("workspace", workspaceId)
                .bind("user", userId)
                .mapTo(Boolean.class)
                .one());
    }

    /** Accounts of those who own the workspace, oldest first. */
    List<UUID> owners(UUID workspaceId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select a.user_id from role_assignments a join roles r on r.id = a.role_id
                        where a.workspace_id = :workspace and r.workspace_id is null and r.code = 'owner' order by a.user_id
                        """)
                .bind("workspace", workspaceId)
                .mapTo(UUID.class)
                .list());
    }

    /** The workspace is known as somebody's own; when they give it up, as that of the owner who has been there longest. */
    void passOn(UUID workspaceId, UUID userId) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update workspaces set owner_id = (select a.user_id from role_assignments a
                            join roles r on r.id = a.role_id
                            join workspace_members m on m.workspace_id = a.workspace_id and m.user_id = a.user_id
                            where a.workspace_id = :workspace and a.user_id <> :user
                              and r.workspace_id is null and r.code = 'owner'
                            order by m.joined_at, m.user_id limit 1)
                        where id = :workspace and owner_id = :user
                        """)
                .bind("workspace", workspaceId)
                .bind("user", userId)
                .execute());
    }
}
