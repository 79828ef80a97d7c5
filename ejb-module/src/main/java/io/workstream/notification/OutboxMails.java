package io.workstream.notification;

import io.workstream.job.NewJob;
import io.workstream.secret.SecretPlace;
import io.workstream.secret.Secrets;
import io.workstream.shared.Ids;
import io.workstream.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The rows of {@code outbox_mails}. Parameters are encrypted, as links are secrets, and go once the mail is sent. */
@ApplicationScoped
class OutboxMails {

    private static final String STATE =
            """
            id, about_id, letter, recipient, status, attempts, error, created_at, sent_at,
            coalesce(good_until <= :now, false) as late
            """;

    /** One row that is to be sent. */
    public record Row(
            UUID id,
            String letter,
            String recipient,
            String locale,
            byte @Nullable [] parameters,
            int attempts,
            @Nullable Instant goodUntil,
            Instant createdAt) {}

    @Inject
    Jdbi jdbi;

    @Inject
    Secrets secrets;

    @Inject
    Jsonb jsonb;

    @Inject
    Clock clock;

    UUID add(Mail mail) {
        UUID id = Ids.next(clock);
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        insert into outbox_mails (id, about_id, letter, recipient, locale, parameters, good_until, created_at)
                        values (:id, :about, :letter, :recipient, :locale, :parameters, :goodUntil, :now)
                        """)
                .bind("id", id)
                .bind("about", mail.aboutId())
                .bind("letter", mail.letter().slug())
                .bind("recipient", mail.recipient())
                .bind("locale", mail.locale())
                .bind("parameters", secrets.encrypt(place(id), jsonb.toJson(mail.parameters())))
                .bind("goodUntil", mail.goodUntil())
                .bind("now", clock.instant())
                .execute());
        return id;
    }

    Optional<Row> queued(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, letter, recipient, locale, parameters, attempts, good_until, created_at
                        from outbox_mails where id = :id and status = 'queued'
                        """)
                .bind("id", id)
                .map(ConstructorMapper.of(Row.class))
                .findOne());
    }

    String parameters(Row row) {
        byte[] kept = row.parameters();
        return kept == null ? "{}" : secrets.decrypt(place(row.id()), kept);
    }

    void sent(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update outbox_mails set status = 'sent', sent_at = :now, parameters = null, error = null
                        where id = :id and status = 'queued'
                        """)
                .bind("id", id)
                .bind("now", clock.instant())
                .execute());
    }

    /** Records a failure after which it stays in this state: {@code queued} to be tried again, {@code failed}. */
    void failed(UUID id, String status, String error) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update outbox_mails set status = :status, attempts = attempts + 1, error = :error
                        where id = :id and status = 'queued'
                        """)
                .bind("id", id)
                .bind("status", status)
                .bind("error", error)
                .execute());
    }

    void hold(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update outbox_mails set status = 'held' where id = :id and status = 'queued'")
                .bind("id", id)
                .execute());
    }

    /** Puts mails that waited for a mail server back into the queue, oldest first; returns which. */
    List<UUID> release(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        update outbox_mails set status = 'queued' where id in (
                            select id from outbox_mails where status = 'held' order by id limit :limit for update skip locked)
                        returning id
                        """)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    boolean queueAgain(UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                """
                                update outbox_mails set status = 'queued', attempts = 0 where id = :id and status = 'failed'
                                """)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    /** Puts failed mails that are still of use back into the queue, the oldest first; returns which. */
    List<UUID> queueAgain(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        update outbox_mails set status = 'queued', attempts = 0 where id in (
                            select id from outbox_mails where status = 'failed' and (good_until is null or good_until > :now)
                            order by id limit :limit for update skip locked)
                        returning id
                        """)
                .bind("now", clock.instant())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    MailCounts counts() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select count(*) filter (where status = 'held') as held,
                            count(*) filter (where status = 'queued' and attempts > 0) as retrying,
                            count(*) filter (where status = 'failed' and (good_until is null or good_until > :now)) as failed,
                            count(*) filter (where status = 'failed' and good_until <= :now) as late
                        from outbox_mails where status <> 'sent'
                        """)
                .bind("now", clock.instant())
                .map(ConstructorMapper.of(MailCounts.class))
                .one());
    }

    void withdraw(UUID aboutId) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from outbox_mails where about_id = :about and status <> 'sent'")
                        .bind("about", aboutId)
                        .execute());
    }

    List<MailState> newestAbout(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct on (about_id) " + STATE
                        + " from outbox_mails where about_id = any(:ids) order by about_id, id desc")
                .bind("now", clock.instant())
                .bindArray("ids", UUID.class, ids)
                .map(ConstructorMapper.of(MailState.class))
                .list());
    }

    /** One more than the page holds, if there are more. */
    List<MailState> undelivered(PageRequest page) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + STATE
                        + " from outbox_mails where status <> 'sent' and (status <> 'queued' or attempts > 0)"
                        + " and id < :after order by id desc limit :limit")
                .bind("now", clock.instant())
                .bind("after", page.idsBelow())
                .bind("limit", page.limit() + 1)
                .map(ConstructorMapper.of(MailState.class))
                .list());
    }

    /** People's mails belong to no workspace. */
    private static SecretPlace place(UUID id) {
        return new SecretPlace(NewJob.PLATFORM, "outbox_mails.parameters", id);
    }
}
