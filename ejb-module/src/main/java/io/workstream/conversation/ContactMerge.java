package io.workstream.conversation;

import io.workstream.shared.WriteBehind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Makes one person of several. The oldest stays and gets the others' addresses and conversations; two conversations through
 * the same account become one.
 */
@ApplicationScoped
class ContactMerge {

    /** A conversation with its account. Public only because Jdbi maps nothing else. */
    public record Strand(UUID id, UUID whatsappAccountId) {}

    @Inject
    Jdbi jdbi;

    @Inject
    WriteBehind rows;

    @Inject
    ConversationFold fold;

    /**
     * Unites people, once nobody else is taking in a message of theirs. Those who are gone by then were united by somebody
     * else.
     */
    void unite(UUID workspaceId, List<UUID> people) {
        // What this transaction has written about them moves with the rest.
        rows.flush();
        List<UUID> oldestFirst = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id from contacts where workspace_id = :workspace and id = any(:people)
                        order by id for update
                        """)
                .bind("workspace", workspaceId)
                .bindArray("people", UUID.class, people)
                .mapTo(UUID.class)
                .list());
        for (UUID other : oldestFirst.stream().skip(1).toList()) {
            absorb(workspaceId, oldestFirst.get(0), other);
        }
    }

    private void absorb(UUID workspaceId, UUID person, UUID other) {
        for (Strand strand : strands(workspaceId, other)) {
            strands(workspaceId, person).stream()
                    .filter(own -> own.whatsappAccountId().equals(strand.whatsappAccountId()))
                    .findFirst()
                    .ifPresent(own -> foldYounger(workspaceId, own.id(), strand.id()));
        }
        run(
                """
                update conversations set contact_id = :person
                where workspace_id = :workspace and contact_id = :other
                """,
                workspaceId,
                person,
                other);
        run(
                """
                update contact_addresses set contact_id = :person
                where workspace_id = :workspace and contact_id = :other
                """,
                workspaceId,
                person,
                other);
        run(
                """
                update contacts p set name = coalesce(p.name, o.name) from contacts o
                where p.workspace_id = :workspace and p.id = :person and o.workspace_id = :workspace and o.id = :other
                """,
                workspaceId,
                person,
                other);
        run("delete from contacts where workspace_id = :workspace and id = :other", workspaceId, person, other);
    }

    private void foldYounger(UUID workspaceId, UUID one, UUID another) {
        // Ids sort by birth.
        boolean inOrder = one.toString().compareTo(another.toString()) < 0;
        fold.into(workspaceId, inOrder ? one : another, inOrder ? another : one);
    }

    /** Locked until the commit, always in the same order. */
    private List<Strand> strands(UUID workspaceId, UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, whatsapp_account_id from conversations
                        where workspace_id = :workspace and contact_id = :person order by id for update
                        """)
                .bind("workspace", workspaceId)
                .bind("person", person)
                .map(ConstructorMapper.of(Strand.class))
                .list());
    }

    private void run(String sql, UUID workspaceId, UUID person, UUID other) {
        jdbi.useHandle(handle -> handle.createUpdate(sql)
                .bind("workspace", workspaceId)
                .bind("person", person)
                .bind("other", other)
                .execute());
    }
}
