package io.workstream.conversation;

import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Outside people, found by any of their addresses. */
@ApplicationScoped
class Contacts {

    private record Address(String kind, String value) {}

    private record Found(UUID contactId, String name, int known) {}

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** The person behind the addresses, made when new; learns further addresses and a changed name. */
    UUID resolve(UUID workspaceId, Sender sender) {
        List<Address> addresses = addresses(sender);
        return jdbi.withHandle(handle -> {
            Optional<Found> found = find(handle, workspaceId, addresses);
            if (found.isEmpty()) {
                return create(handle, workspaceId, sender, addresses);
            }
            UUID id = found.get().contactId();
            if (found.get().known() < addresses.size()) {
                learn(handle, workspaceId, id, addresses);
            }
            String name = sender.name();
            if (name != null && !name.equals(found.get().name())) {
                rename(handle, id, name);
            }
            return id;
        });
    }

    private UUID create(Handle handle, UUID workspaceId, Sender sender, List<Address> addresses) {
        UUID id = Ids.next(clock);
        handle.createUpdate(
                        "insert into contacts (id, workspace_id, name, created_at) values (:id, :workspace, :name, :now)")
                .bind("id", id)
                .bind("workspace", workspaceId)
                .bind("name", sender.name())
                .bind("now", clock.instant())
                .execute();
        if (learn(handle, workspaceId, id, addresses) > 0) {
            return id;
        }
        // Somebody else made the same person a moment ago; theirs is committed now, or the insert would still wait.
        handle.createUpdate("delete from contacts where id = :id")
                .bind("id", id)
                .execute();
        return find(handle, workspaceId, addresses).orElseThrow().contactId();
    }

    private static Optional<Found> find(Handle handle, UUID workspaceId, List<Address> addresses) {
        return handle.createQuery(
                        """
                        select a.contact_id, max(c.name) as name, count(*) as known
                        from contact_addresses a join contacts c on c.id = a.contact_id
                        where a.workspace_id = :workspace and (a.kind, a.value) in (select * from unnest(:kinds, :values))
                        group by a.contact_id order by count(*) desc, a.contact_id limit 1
                        """)
                .bind("workspace", workspaceId)
                .bindArray(
                        "kinds",
                        String.class,
                        addresses.stream().map(Address::kind).toList())
                .bindArray(
                        "values",
                        String.class,
                        addresses.stream().map(Address::value).toList())
                .map((row, context) ->
                        new Found(row.getObject("contact_id", UUID.class), row.getString("name"), row.getInt("known")))
                .findOne();
    }

    private static int learn(Handle handle, UUID workspaceId, UUID contactId, List<Address> addresses) {
        return handle.createUpdate(
                        """
                        insert into contact_addresses (workspace_id, kind, value, contact_id)
                        select :workspace, kind, value, :contact from unnest(:kinds, :values) as t (kind, value)
                        on conflict do nothing
                        """)
                .bind("workspace", workspaceId)
                .bind("contact", contactId)
                .bindArray(
                        "kinds",
                        String.class,
                        addresses.stream().map(Address::kind).toList())
                .bindArray(
                        "values",
                        String.class,
                        addresses.stream().map(Address::value).toList())
                .execute();
    }

    private static void rename(Handle handle, UUID contactId, String name) {
        handle.createUpdate("update contacts set name = :name where id = :id")
                .bind("name", name)
                .bind("id", contactId)
                .execute();
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
