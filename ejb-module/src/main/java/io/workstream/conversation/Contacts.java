package io.workstream.conversation;

import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Outside people, found by any of their addresses. */
@ApplicationScoped
class Contacts {

    private record Address(String kind, String value) {}

    private record Found(UUID contactId, @Nullable String name, int known) {}

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** The person behind the addresses, made when new; learns further addresses and a changed name. */
    UUID resolve(UUID workspaceId, Sender sender) {
        List<Address> addresses = addresses(sender);
        Optional<Found> found = find(workspaceId, addresses);
        if (found.isEmpty()) {
            return create(workspaceId, sender.name(), addresses);
        }
        UUID id = found.get().contactId();
        if (found.get().known() < addresses.size()) {
            learn(workspaceId, id, addresses);
        }
        String name = sender.name();
        if (name != null && !name.equals(found.get().name())) {
            rename(workspaceId, id, name);
        }
        return id;
    }

    private UUID create(UUID workspaceId, @Nullable String name, List<Address> addresses) {
        UUID id = Ids.next(clock);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into contacts (id, workspace_id, name, created_at) values (:id, :workspace, :name, :now)")
                .bind("id", id)
                .bind("workspace", workspaceId)
                .bind("name", name)
                .bind("now", clock.instant())
                .execute());
        if (learn(workspaceId, id, addresses) > 0) {
            return id;
        }
        // Somebody else made the same person a moment ago; theirs is committed now, or the insert would still wait.
        remove(workspaceId, id);
        return find(workspaceId, addresses).orElseThrow().contactId();
    }

    private Optional<Found> find(UUID workspaceId, List<Address> addresses) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery(
                                """
                                select a.contact_id, max(c.name) as name, count(*) as known
                                from contact_addresses a join contacts c on c.id = a.contact_id
                                where a.workspace_id = :workspace
                                  and (a.kind, a.value) in (select * from unnest(:kinds, :values))
                                group by a.contact_id order by count(*) desc, a.contact_id limit 1
                                """),
                        addresses)
                .bind("workspace", workspaceId)
                .map((row, context) ->
                        new Found(row.getObject("contact_id", UUID.class), row.getString("name"), row.getInt("known")))
                .findOne());
    }

    private int learn(UUID workspaceId, UUID contactId, List<Address> addresses) {
        return jdbi.withHandle(handle -> bound(
                        handle.createUpdate(
                                """
                                insert into contact_addresses (workspace_id, kind, value, contact_id)
                                select :workspace, kind, value, :contact from unnest(:kinds, :values) as t (kind, value)
                                on conflict do nothing
                                """),
                        addresses)
                .bind("workspace", workspaceId)
                .bind("contact", contactId)
                .execute());
    }

    private void rename(UUID workspaceId, UUID contactId, String name) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update contacts set name = :name where workspace_id = :workspace and id = :id")
                .bind("name", name)
                .bind("workspace", workspaceId)
                .bind("id", contactId)
                .execute());
    }

    private void remove(UUID workspaceId, UUID contactId) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from contacts where workspace_id = :workspace and id = :id")
                        .bind("workspace", workspaceId)
                        .bind("id", contactId)
                        .execute());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, List<Address> addresses) {
        return statement
                .bindArray(
                        "kinds",
                        String.class,
                        addresses.stream().map(Address::kind).toList())
                .bindArray(
                        "values",
                        String.class,
                        addresses.stream().map(Address::value).toList());
    }

    private static List<Address> addresses(Sender sender) {
        List<Address> addresses = new ArrayList<>();
        if (sender.phone() != null) {
            addresses.add(new Address("phone", sender.phone()));
        }
        if (sender.bsuid() != null) {
            addresses.add(new Address("bsuid", sender.bsuid()));
        }
        return addresses;
    }
}
