package io.workstream.workspace;

import io.workstream.shared.Ids;
import io.workstream.shared.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of {@code support_visits}. */
@ApplicationScoped
class SupportVisits {

    static final Duration LIFE = Duration.ofHours(1);

    /** What a visitor may: read. No right to change anything may ever stand here. */
    static final Set<Scope> SCOPES = EnumSet.of(
            Scope.WORKSPACE_READ,
            Scope.MEMBERS_READ,
            Scope.CONVERSATIONS_READ,
            Scope.CONNECTORS_READ,
            Scope.AUDIT_READ,
            Scope.METRICS_READ);

    private static final String VISIT =
            """
            select v.id, v.workspace_id, w.name as workspace_name, w.slug, v.reason, v.started_at, v.expires_at
            from support_visits v join workspaces w on w.id = v.workspace_id
            """;

    /** A visit that is over. */
    public record Ended(UUID id, UUID workspaceId, UUID userId) {}

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    /** What somebody may in the workspace that the transaction sees, because they visit it as an administrator. */
    Optional<Membership> of(UUID userId, UUID workspaceId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select w.locale from support_visits v
                        join users u on u.id = v.user_id and u.is_platform_admin
                        join workspaces w on w.id = v.workspace_id
                        where v.workspace_id = :workspace and v.user_id = :user and v.ended_at is null and v.expires_at > :now
                            and w.deleted_at is null
                        """)
                .bind("workspace", workspaceId)
                .bind("user", userId)
                .bind("now", clock.instant())
                .mapTo(String.class)
                .findOne()
                .map(locale -> new Membership(workspaceId, locale, Membership.SUPPORT, SCOPES)));
    }

    /** Where somebody is now. Leaves the transaction seeing every workspace. */
    Optional<SupportVisit> current(UUID userId) {
        tenancy.enterAll();
        return jdbi.withHandle(handle -> handle.createQuery(
                        VISIT + "where v.user_id = :user and v.ended_at is null and v.expires_at > :now")
                .bind("user", userId)
                .bind("now", clock.instant())
                .map(ConstructorMapper.of(SupportVisit.class))
                .findOne());
    }

    /** Begins one; earlier ones of this person were ended before. */
    void begin(UUID workspaceId, UUID userId, String reason) {
        Instant now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into support_visits (id, workspace_id, user_id, reason, started_at, expires_at)
                        values (:id, :workspace, :user, :reason, :now, :expires)
                        """)
                .bind("id", Ids.next(clock))
                .bind("workspace", workspaceId)
                .bind("user", userId)
                .bind("reason", reason)
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .execute());
    }

    /** Lets this person begin and end visits one after the other, until the commit. */
    void hold(UUID userId) {
        jdbi.useHandle(handle -> handle.createQuery("select id from users where id = :user for no key update")
                .bind("user", userId)
                .mapTo(UUID.class)
                .one());
    }

    /** Ends what this person began. Leaves the transaction seeing every workspace. */
    Optional<Ended> end(UUID userId) {
        tenancy.enterAll();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        update support_visits set ended_at = :now where user_id = :user and ended_at is null
                        returning id, workspace_id, user_id
                        """)
                .bind("now", clock.instant())
                .bind("user", userId)
                .map(ConstructorMapper.of(Ended.class))
                .findOne());
    }

    /** Ends those whose time is over. Leaves the transaction seeing every workspace. */
    List<Ended> endExpired() {
        tenancy.enterAll();
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        update support_visits set ended_at = expires_at where ended_at is null and expires_at <= :now
                        returning id, workspace_id, user_id
                        """)
                .bind("now", clock.instant())
                .map(ConstructorMapper.of(Ended.class))
                .list());
    }
}
