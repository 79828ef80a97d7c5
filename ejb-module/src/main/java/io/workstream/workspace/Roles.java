package io.workstream.workspace;

import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import io.workstream.shared.UniqueViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The roles that can be had in the workspace that the transaction sees: built in ones first, then its own, oldest first. */
@ApplicationScoped
class Roles {

    /** More than anybody could tell apart in the matrix. */
    static final int MOST = 50;

    private static final String SEEN = "(r.workspace_id = :workspace or r.workspace_id is null)";

    @Inject
    Jdbi jdbi;

    @Inject
    Jsonb jsonb;

    Page<RoleView> page(UUID workspaceId, PageRequest request) {
        List<RoleView> rows = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select r.id, r.workspace_id is null as built_in, r.code, r.name, r.scopes::text as scopes,
                            (select count(*) from role_assignments a
                                where a.workspace_id = :workspace and a.role_id = r.id) as members
                        from roles r where %s and r.id > :after order by r.id limit :limit
                        """
                                .formatted(SEEN))
                .bind("workspace", workspaceId)
                .bind("after", request.idsAbove())
                .bind("limit", request.limit() + 1)
                .map((row, context) -> view(role(row), row.getLong("members")))
                .list());
        return Page.of(rows, request, row -> row.id().toString());
    }

    static RoleView view(Role role, long members) {
        return new RoleView(role.id(), role.code(), role.name(), role.builtIn(), Scope.codes(role.scopes()), members);
    }

    Role required(UUID workspaceId, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                """
                        select r.id, r.workspace_id is null as built_in, r.code, r.name, r.scopes::text as scopes
                        from roles r where %s and r.id = :id
                        """
                                        .formatted(SEEN))
                        .bind("workspace", workspaceId)
                        .bind("id", id)
                        .map((row, context) -> role(row))
                        .findOne())
                .orElseThrow(() -> new Problem(WorkspaceProblem.ROLE_NOT_FOUND));
    }

    /** The role of this code; refused unless there is one. */
    Role coded(UUID workspaceId, String code) {
        return withCodes(workspaceId, Set.of(code)).stream()
                .findFirst()
                .orElseThrow(() -> SharedProblem.invalid("role", "must be the code of a role of this workspace"));
    }

    /** The roles with these codes. Refused unless there is one for each, and at least one. */
    List<Role> named(UUID workspaceId, Collection<String> codes) {
        Set<String> wanted = Set.copyOf(codes);
        List<Role> found = wanted.isEmpty() ? List.of() : withCodes(workspaceId, wanted);
        if (found.isEmpty() || found.size() < wanted.size()) {
            throw SharedProblem.invalid("roles", "must be one or more codes of roles of this workspace");
        }
        return found;
    }

    private List<Role> withCodes(UUID workspaceId, Set<String> codes) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select r.id, r.workspace_id is null as built_in, r.code, r.name, r.scopes::text as scopes
                        from roles r where %s and r.code = any(:codes) order by r.id
                        """
                                .formatted(SEEN))
                .bind("workspace", workspaceId)
                .bindArray("codes", String.class, codes)
                .map((row, context) -> role(row))
                .list());
    }

    void add(UUID workspaceId, Role role) {
        writing(
                """
                insert into roles (id, workspace_id, code, name, scopes)
                values (:id, :workspace, :code, :name, cast(:scopes as jsonb))
                """,
                workspaceId,
                role);
    }

    void change(UUID workspaceId, Role role) {
        writing(
                """
                update roles set code = :code, name = :name, scopes = cast(:scopes as jsonb)
                where workspace_id = :workspace and id = :id
                """,
                workspaceId,
                role);
    }

    void remove(UUID workspaceId, UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from roles where workspace_id = :workspace and id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .execute());
    }

    /** How many members have it. */
    long members(UUID workspaceId, UUID id) {
        return count(
                "select count(*) from role_assignments where workspace_id = :workspace and role_id = :id",
                workspaceId,
                id);
    }

    /** How many roles of its own the workspace has. */
    long own(UUID workspaceId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from roles where workspace_id = :workspace")
                        .bind("workspace", workspaceId)
                        .mapTo(Long.class)
                        .one());
    }

    boolean builtIn(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from roles where workspace_id is null and code = :code)")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
    }

    private long count(String sql, UUID workspaceId, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Long.class)
                .one());
    }

    private void writing(String sql, UUID workspaceId, Role role) {
        try {
            jdbi.useHandle(handle -> handle.createUpdate(sql)
                    .bind("workspace", workspaceId)
                    .bind("id", role.id())
                    .bind("code", role.code())
                    .bind("name", role.name())
                    .bind("scopes", jsonb.toJson(Scope.codes(role.scopes())))
                    .execute());
        } catch (UnableToExecuteStatementException failure) {
            throw UniqueViolation.constraint(failure).isPresent()
                    ? new Problem(WorkspaceProblem.ROLE_CODE_TAKEN)
                    : failure;
        }
    }

    private Role role(ResultSet row) throws SQLException {
        return new Role(
                row.getObject("id", UUID.class),
                row.getBoolean("built_in"),
                row.getString("code"),
                row.getString("name"),
                Scope.among(List.of(jsonb.fromJson(row.getString("scopes"), String[].class))));
    }
}
