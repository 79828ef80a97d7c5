package io.workstream.identity;

import io.workstream.shared.Page;
import io.workstream.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads everybody's account with what holds up their signing in. Who may read that is for the caller to settle. */
@ApplicationScoped
public class People {

    /** Keys of locks are hashes, so they are found from the account and never the other way round. */
    private static final String SELECT =
            """
            select u.id, u.name, u.email, u.email_confirmed_at, u.is_platform_admin, u.created_at, u.last_login_at,
                f.kind, f.failures, f.last_at, f.blocked_until,
                (select count(*) from login_failures d where d.kind = 'device' and d.blocked_until > cast(:now as timestamptz)
                    and d.key > uuid_send(u.id) and d.key < uuid_send(u.id) || decode(repeat('ff', 33), 'hex')) as devices
            from users u left join login_failures f on f.kind = 'account'
                and f.key = sha256(convert_to(lower(u.email), 'UTF8')) and f.blocked_until > cast(:now as timestamptz)
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** Who fits, the newest accounts first. */
    public Page<PersonView> find(PeopleQuestion question, PageRequest request) {
        List<PersonView> rows = jdbi.withHandle(handle -> handle.createQuery(
                        SELECT
                                + """
                        where u.id < :before
                            and (:words = '' or position(:words in lower(u.email)) > 0 or position(:words in lower(u.name)) > 0)
                            and (not :locked or f.kind is not null or uuid_send(u.id) in (
                                select substring(key from 1 for 16) from login_failures
                                where kind = 'device' and blocked_until > cast(:now as timestamptz)))
                        order by u.id desc limit :limit
                        """)
                .bind("before", request.idsBelow())
                .bind("words", question.words())
                .bind("locked", question.lockedOnly())
                .bind("now", clock.instant())
                .bind("limit", request.limit() + 1)
                .map((row, context) -> view(row))
                .list());
        return Page.of(rows, request, row -> row.id().toString());
    }

    /** One account. */
    public Optional<PersonView> one(UUID userId) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where u.id = :id")
                .bind("id", userId)
                .bind("now", clock.instant())
                .map((row, context) -> view(row))
                .findOne());
    }

    private static PersonView view(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new PersonView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getObject("email_confirmed_at") != null,
                row.getBoolean("is_platform_admin"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_login_at"),
                kind == null
                        ? null
                        : new LoginLock(
                                kind,
                                row.getInt("failures"),
                                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                                row.getObject("blocked_until", OffsetDateTime.class)
                                        .toInstant()),
                row.getInt("devices"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
