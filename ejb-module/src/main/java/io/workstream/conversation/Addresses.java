package io.workstream.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** Addresses of outside people. Each belongs to one person of the workspace at a time. */
@ApplicationScoped
class Addresses {

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** Those of the addresses that are known, with their people. */
    List<KnownAddress> known(UUID workspaceId, List<Address> addresses) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery(
                                """
                                select a.contact_id, c.name as contact_name, a.kind, a.value,
                                    a.heard_at = 'epoch' or exists (select 1 from contact_addresses n
                                        where n.contact_id = a.contact_id and n.kind = a.kind and n.heard_at > a.heard_at)
                                        as overtaken
                                from contact_addresses a join contacts c on c.id = a.contact_id
                                where a.workspace_id = :workspace
                                  and (a.kind, a.value) in (select * from unnest(:kinds, :values))
                                order by a.contact_id
                                """),
                        addresses)
                .bind("workspace", workspaceId)
                .map(ConstructorMapper.of(KnownAddress.class))
                .list());
    }

    /**
     * Gives a person those of the addresses that nobody has; whoever does the same at this moment is waited for.
     *
     * @return how many were given; none when the person is gone
     */
    int give(UUID workspaceId, UUID contactId, List<Address> addresses) {
        return jdbi.withHandle(handle -> bound(
                        handle.createUpdate(
                                """
                                with person as (select id from contacts
                                    where workspace_id = :workspace and id = :contact for key share)
                                insert into contact_addresses (workspace_id, kind, value, contact_id, heard_at)
                                select :workspace, t.kind, t.value, person.id, :now
                                from person, unnest(:kinds, :values) as t (kind, value)
                                on conflict do nothing
                                """),
                        addresses)
                .bind("workspace", workspaceId)
                .bind("contact", contactId)
                .bind("now", clock.instant())
                .execute());
    }

    /** Notes that the person used these addresses just now. */
    void heard(UUID workspaceId, List<Address> addresses) {
        jdbi.useHandle(handle -> bound(
                        handle.createUpdate(
                                """
                                update contact_addresses set heard_at = :now
                                where workspace_id = :workspace
                                  and (kind, value) in (select * from unnest(:kinds, :values))
                                """),
                        addresses)
                .bind("workspace", workspaceId)
                .bind("now", clock.instant())
                .execute());
    }

    /** Takes addresses away from people; others keep theirs. */
    void take(UUID workspaceId, Collection<UUID> people, List<Address> addresses) {
        jdbi.useHandle(handle -> bound(
                        handle.createUpdate(
                                """
                                delete from contact_addresses
                                where workspace_id = :workspace and contact_id = any(:people)
                                  and (kind, value) in (select * from unnest(:kinds, :values))
                                """),
                        addresses)
                .bind("workspace", workspaceId)
                .bindArray("people", UUID.class, people)
                .execute());
    }

    /** The user ids of people that count for certain; who has none is not named. */
    Map<UUID, Set<String>> userIds(UUID workspaceId, Collection<UUID> people) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select contact_id, value from contact_addresses
                        where workspace_id = :workspace and contact_id = any(:people)
                          and kind = 'bsuid' and heard_at > 'epoch'
                        """)
                .bind("workspace", workspaceId)
                .bindArray("people", UUID.class, people)
                .map((row, context) -> Map.entry(row.getObject("contact_id", UUID.class), row.getString("value")))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
    }

    /** Keeps a person's user ids, but none counts until it is heard again. */
    void doubtUserIds(UUID workspaceId, UUID contactId) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update contact_addresses set heard_at = 'epoch'
                        where workspace_id = :workspace and contact_id = :contact and kind = 'bsuid'
                        """)
                .bind("workspace", workspaceId)
                .bind("contact", contactId)
                .execute());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, List<Address> addresses) {
        return statement
                .bindArray(
                        "kinds",
                        String.class,
                        addresses.stream().map(address -> address.kind().code()).toList())
                .bindArray(
                        "values",
                        String.class,
                        addresses.stream().map(Address::value).toList());
    }
}
