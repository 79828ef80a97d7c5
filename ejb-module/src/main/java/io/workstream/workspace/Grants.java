package io.workstream.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads what the roles of a member amount to, in the workspace that the transaction sees. */
@ApplicationScoped
class Grants {

    private record Had(String role, String scopes) {}

    @Inject
    Jdbi jdbi;

    @Inject
    Jsonb jsonb;

    /** Empty when they are no member. */
    Optional<Grant> of(UUID workspaceId, UUID userId) {
        List<Had> had = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select r.code, r.scopes::text as scopes
                        from role_assignments a join roles r on r.id = a.role_id
                        where a.workspace_id = :workspace and a.user_id = :user
                        order by r.id
                        """)
                .bind("workspace", workspaceId)
                .bind("user", userId)
                .map((row, context) -> new Had(row.getString("code"), row.getString("scopes")))
                .list());
        if (had.isEmpty()) {
            return Optional.empty();
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        had.forEach(role -> scopes.addAll(Scope.among(List.of(jsonb.fromJson(role.scopes(), String[].class)))));
        return Optional.of(new Grant(had.get(0).role(), scopes));
    }
}
