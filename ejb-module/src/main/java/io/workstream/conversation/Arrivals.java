package io.workstream.conversation;

import static java.util.Objects.requireNonNull;

import io.workstream.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Finds, wakes or opens the conversations that reported messages belong to, and gives each message its place there. */
@ApplicationScoped
class Arrivals {

    private static final int MOST_ROUNDS = 4;

    /** Only a customer's words, which bring a window, wake a conversation and take it to where the route leads now. */
    private static final String ARRIVE =
            """
            with changed as (
                insert into conversations (id, workspace_id, whatsapp_account_id, jivo_channel_id, contact_id, status,
                    last_seq, last_message_at, last_text, window_expires_at, created_at)
                select t.id, :workspace, :account, :channel, t.person, t.status, t.messages, :now, t.text, t.window_end, :now
                from unnest(:ids, :people, :statuses, :messages, :texts, cast(:windows as timestamptz[]))
                    as t (id, person, status, messages, text, window_end)
                on conflict (whatsapp_account_id, contact_id) do update set
                    last_seq = conversations.last_seq + excluded.last_seq,
                    last_message_at = excluded.last_message_at,
                    last_text = coalesce(excluded.last_text, conversations.last_text),
                    jivo_channel_id = case when excluded.window_expires_at is null then conversations.jivo_channel_id
                        else excluded.jivo_channel_id end,
                    window_expires_at = greatest(conversations.window_expires_at, excluded.window_expires_at),
                    status = case when excluded.window_expires_at is not null and conversations.status = 'closed'
                        then 'pending' else conversations.status end
                returning *)
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Contacts contacts;

    @Inject
    Conversations conversations;

    @Inject
    Clock clock;

    /**
     * The conversations of the messages, in the order of these, each with the {@code lastSeq} that is its message's. Holds
     * their rows until the commit: messages of one conversation are taken in one after another.
     */
    List<Conversation> places(AccountRef account, List<Told> messages) {
        List<Sender> senders =
                messages.stream().map(told -> told.message().sender()).toList();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<UUID> people = contacts.resolve(account.workspaceId(), senders);
            // Somebody may have been united with another just now: then all are looked for once more.
            if (stay(account.workspaceId(), new HashSet<>(people))) {
                return arrive(account, messages, people);
            }
        }
        throw unrest();
    }

    /** The conversation of a message, its row held until the commit; empty when there is none yet. */
    Optional<Conversation> held(AccountRef account, Told told) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            UUID person = contacts.resolve(account.workspaceId(), told.message().sender());
            if (stay(account.workspaceId(), List.of(person))) {
                return conversations.lockedWith(account, person);
            }
        }
        throw unrest();
    }

    private static IllegalStateException unrest() {
        return new IllegalStateException("a person does not come to rest");
    }

    /** Keeps people as they are until the commit; false when one of them is gone. */
    private boolean stay(UUID workspaceId, Collection<UUID> people) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                """
                                select id from contacts where workspace_id = :workspace and id = any(:people)
                                order by id for key share
                                """)
                        .bind("workspace", workspaceId)
                        .bindArray("people", UUID.class, people)
                        .mapTo(UUID.class)
                        .list())
                .containsAll(people);
    }

    private List<Conversation> arrive(AccountRef account, List<Told> messages, List<UUID> people) {
        // In a fixed order, so that two transactions cannot wait for each other's conversations in a circle.
        Map<UUID, List<Told>> byPerson = new TreeMap<>();
        for (int i = 0; i < people.size(); i++) {
            byPerson.computeIfAbsent(people.get(i), person -> new ArrayList<>()).add(messages.get(i));
        }
        Map<UUID, Conversation> reached = reached(account, byPerson);
        Map<UUID, Long> next = new HashMap<>();
        byPerson.forEach((person, told) ->
                next.put(person, requireNonNull(reached.get(person)).lastSeq() - told.size()));
        return people.stream()
                .map(person -> requireNonNull(reached.get(person)).at(next.merge(person, 1L, Long::sum)))
                .toList();
    }

    private Map<UUID, Conversation> reached(AccountRef account, Map<UUID, List<Told>> byPerson) {
        Instant now = clock.instant();
        Collection<List<Told>> told = byPerson.values();
        return jdbi
                .withHandle(handle -> handle.createQuery(ARRIVE + Conversations.CHANGED)
                        .bind("workspace", account.workspaceId())
                        .bind("account", account.accountId())
                        .bind("channel", account.jivoChannelId())
                        .bind("now", now)
                        .bindArray(
                                "ids",
                                UUID.class,
                                told.stream().map(each -> Ids.next(clock)).toList())
                        .bindArray("people", UUID.class, byPerson.keySet())
                        .bindArray(
                                "statuses",
                                String.class,
                                told.stream().map(Arrivals::status).toList())
                        .bindArray(
                                "messages",
                                Long.class,
                                told.stream().map(each -> (long) each.size()).toList())
                        .bindArray(
                                "texts",
                                String.class,
                                told.stream()
                                        .map(each -> preview(account, each))
                                        .toList())
                        .bindArray(
                                "windows",
                                String.class,
                                told.stream().map(each -> window(each, now)).toList())
                        .map(ConstructorMapper.of(Conversation.class))
                        .list())
                .stream()
                .collect(Collectors.toMap(Conversation::contactId, Function.identity()));
    }

    private static String status(List<Told> told) {
        return told.stream().anyMatch(Told::byCustomer) ? Conversation.PENDING : Conversation.OPEN;
    }

    /** What the latest of them shows, if any shows something. */
    private static @Nullable String preview(AccountRef account, List<Told> told) {
        return told.stream()
                .map(each -> Composition.preview(account.language(), each.content()))
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Until when anything may be answered; null when the customer said nothing. */
    private static @Nullable String window(List<Told> told, Instant now) {
        return told.stream()
                .filter(Told::byCustomer)
                .map(each -> each.message().sentAt())
                .map(sentAt -> sentAt.isBefore(now) ? sentAt : now)
                .max(Instant::compareTo)
                .map(spoken -> spoken.plus(Conversation.WINDOW).toString())
                .orElse(null);
    }
}
