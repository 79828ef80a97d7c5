package io.workstream.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Names the workspace that the current transaction sees. Row-level security shows nothing to a transaction that named
 * none, so forgetting this is an empty answer, never a leak.
 */
@ApplicationScoped
public class Tenancy {

    /** Tables whose rows are reached by id alone, without their workspace in the address. */
    public enum Tenanted {
        /** Also found by the ids of conversations that were folded into them. */
        CONVERSATIONS("(select id, workspace_id from conversations"
                + " union all select id, workspace_id from conversation_aliases) known"),
        JOBS("jobs");

        private final String table;

        Tenanted(String table) {
            this.table = table;
        }
    }

    @Inject
    Jdbi jdbi;

    /** From here to the end of the transaction only this workspace's rows are seen and written. */
    public void enter(UUID workspaceId) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select set_config('role', 'none', true) || set_config('workstream.workspace', :workspace, true)")
                .bind("workspace", workspaceId.toString())
                .mapTo(String.class)
                .one());
    }

    /**
     * From here to the end of the transaction every workspace's rows are seen. For work that knows no workspace yet;
     * an architecture rule names the classes that may call this.
     */
    public void enterAll() {
        jdbi.useHandle(handle -> handle.createQuery("select set_config('role', 'workstream_system', true)")
                .mapTo(String.class)
                .one());
    }

    /** The workspace of a row known only by its id. Leaves the transaction seeing no workspace. */
    public Optional<UUID> workspaceOf(Tenanted kind, UUID id) {
        enterAll();
        return jdbi.withHandle(
                handle -> handle.createQuery("select workspace_id from " + kind.table + " where id = :id")
                        .bind("id", id)
                        .mapTo(UUID.class)
                        .findOne());
    }
}
