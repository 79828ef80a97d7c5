package io.workstream.workspace;

import io.workstream.shared.Actor;
import io.workstream.shared.Problem;
import io.workstream.shared.Tenancy;
import io.workstream.shared.UniqueViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** All workspaces; what crosses them is read as the system, with the actor in the query. */
@ApplicationScoped
class Workspaces {

    @PersistenceContext(unitName = "workstream")
    EntityManager em;

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    /** Refused when its address is taken. */
    void add(Workspace workspace) {
        em.persist(workspace);
        write();
    }

    void addOwner(UUID workspaceId, UUID userId, Instant now) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            "insert into workspace_members (workspace_id, user_id, joined_at) values (:workspace, :user, :now)")
                    .bind("workspace", workspaceId)
                    .bind("user", userId)
                    .bind("now", now)
                    .execute();
            handle.createUpdate(
                            """
                            insert into role_assignments (workspace_id, user_id, role_id)
                            select :workspace, :user, id from roles where code = 'owner' and workspace_id is null
                            """)
                    .bind("workspace", workspaceId)
                    .bind("user", userId)
                    .execute();
        });
    }

    /** Writes what was changed, for those who read on in this transaction without JPA. Refused when a new address is taken. */
    void write() {
        try {
            em.flush();
        } catch (PersistenceException failure) {
            throw UniqueViolation.constraint(failure).isPresent() ? new Problem(WorkspaceProblem.SLUG_TAKEN) : failure;
        }
    }

    boolean slugTaken(String slug) {
        tenancy.enterAll();
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select 1 from workspaces where slug = :slug)")
                        .bind("slug", slug)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Where somebody is a member; deleted ones where they own them. */
    List<WorkspaceView> of(Actor actor) {
        tenancy.enterAll();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select w.id, w.name, w.slug, (array_agg(r.code order by r.id))[1] as role,
                            case when w.deleted_at is null then w.status else 'deleted' end as status, w.locale,
                            w.timezone, w.media_hours, w.message_days, w.version, w.created_at,
                            w.deleted_at + cast(:afterlife as interval) as restore_until
                        from role_assignments a
                        join roles r on r.id = a.role_id
                        join workspaces w on w.id = a.workspace_id
                        where a.user_id = :user
                        group by w.id
                        having w.deleted_at is null or bool_or(r.workspace_id is null and r.code = 'owner')
                            and w.deleted_at > cast(:now as timestamptz) - cast(:afterlife as interval)
                        order by w.id
                        """)
                .bind("user", actor.userId())
                .bind("now", clock.instant())
                .bind("afterlife", Afterlife.LENGTH.toString())
                .map(ConstructorMapper.of(WorkspaceView.class))
                .list());
    }

    Optional<UUID> idOf(String slug) {
        tenancy.enterAll();
        return jdbi.withHandle(handle -> handle.createQuery("select id from workspaces where slug = :slug")
                .bind("slug", slug)
                .mapTo(UUID.class)
                .findOne());
    }

    Workspace required(UUID id) {
        return Optional.ofNullable(em.find(Workspace.class, id))
                .orElseThrow(() -> new Problem(WorkspaceProblem.WORKSPACE_NOT_FOUND));
    }
}
