package io.workstream.deliveryaudit;

import io.workstream.shared.Ids;
import io.workstream.shared.SharedProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * The part of a statement that says which deliveries are meant. Where it begins depends on what narrows most: what was
 * looked up by id or number, the failures, or all deliveries in their order.
 */
final class Filter {

    /** Newest messages of one conversation that a search by number goes through. */
    private static final int MOST_OF_ONE_CONVERSATION = 20_000;

    private static final int MOST_PEOPLE = 200;

    // The same number may be written with its country's code or with the 8 that Russians dial instead of it.
    private static final String PEOPLE =
            """
            select distinct contact_id from contact_addresses
                where workspace_id = :workspace and kind in ('phone', 'wa_id')
                    and (value >= :number and value < :behindNumber or value >= :dialled and value < :behindDialled)
            """;

    private static final List<String> PERSON =
            List.of("workspace", "number", "behindNumber", "dialled", "behindDialled");

    private static final String BY_ID =
            """
            with found as materialized (
                select id from deliveries where workspace_id = :workspace and id = cast(:uuid as uuid)
                union select id from deliveries where workspace_id = :workspace and message_id = cast(:uuid as uuid)
                union select id from deliveries where workspace_id = :workspace and external_id = :sought
                union select d.id from conversation_messages m join deliveries d on d.message_id = m.id
                    where m.workspace_id = :workspace and m.direction in ('in', 'out') and m.external_id = :sought
                        and m.whatsapp_account_id in (select id from whatsapp_accounts where workspace_id = :workspace)
                union select d.id from conversation_messages m join deliveries d on d.message_id = m.id
                    where m.workspace_id = :workspace and m.operator_event_id = :sought)
            """;

    private static final String BY_NUMBER =
            """
            with people as materialized (%s),
            found as materialized (
                select d.id from people
                join conversations c on c.contact_id = people.contact_id and c.workspace_id = :workspace
                    and c.whatsapp_account_id in (select id from whatsapp_accounts where workspace_id = :workspace)
                join lateral (select id from conversation_messages where conversation_id = c.id
                    order by seq desc limit %d) m on true
                join deliveries d on d.message_id = m.id)
            """
                    .formatted(PEOPLE, MOST_OF_ONE_CONVERSATION);

    private final String with;
    private final Source source;
    private final List<String> narrow = new ArrayList<>();
    private final List<String> loose = new ArrayList<>();
    private final Map<String, @Nullable Object> values = new HashMap<>();

    /** Where to begin: a table of keys, what its columns are called, and where the rest lies. */
    private record Source(String table, String key, String reason, String account, String text) {

        private static final String ACCOUNT =
                "(select c.whatsapp_account_id from conversations c where c.id = d.conversation_id)";
        private static final String TEXT = "(select m.text from conversation_messages m where m.id = d.message_id)";

        private static final Source DELIVERIES = new Source("deliveries d", "d.id", "d.error_code", ACCOUNT, TEXT);

        private static final Source FOUND =
                new Source("found join deliveries d on d.id = found.id", "d.id", "d.error_code", ACCOUNT, TEXT);

        private static final Source FAILURES = new Source(
                "delivery_failures f",
                "f.delivery_id",
                "f.reason",
                "f.whatsapp_account_id",
                "(select m.text from deliveries d join conversation_messages m on m.id = d.message_id"
                        + " where d.id = f.delivery_id)");

        /** The table's short name. */
        String name() {
            return key.substring(0, 1);
        }
    }

    /** Refused as {@code validation-failed} when a part of a number fits more people than are looked through. */
    static Filter of(Handle handle, UUID workspaceId, DeliveryQuery query) {
        Filter filter = new Filter(workspaceId, query);
        if (query.sought().kind() == Sought.Kind.PHONE && filter.people(handle) > MOST_PEOPLE) {
            throw SharedProblem.invalid("phone", "fits more than " + MOST_PEOPLE + " people: give more of its digits");
        }
        return filter;
    }

    private int people(Handle handle) {
        String counted = "select count(*) from (" + PEOPLE + " limit " + (MOST_PEOPLE + 1) + ") people";
        Query query = handle.createQuery(counted);
        PERSON.forEach(name -> query.bind(name, values.get(name)));
        return query.mapTo(Integer.class).one();
    }

    private Filter(UUID workspaceId, DeliveryQuery query) {
        Sought.Kind kind = query.sought().kind();
        boolean lookedUp = kind == Sought.Kind.ID || kind == Sought.Kind.PHONE;
        boolean failures = query.failed() && !lookedUp;
        values.put("workspace", workspaceId);
        with = lookedUp ? lookUp(query.sought()) : "";
        source = lookedUp ? Source.FOUND : failures ? Source.FAILURES : Source.DELIVERIES;
        narrow.add(source.name() + ".workspace_id = :workspace");
        span(query);
        if (query.reason() != null) {
            narrow.add(source.reason + " = :reason");
            values.put("reason", query.reason());
        }
        if (!failures) {
            status(query);
        }
        side(query);
        text(query);
    }

    private String lookUp(Sought sought) {
        String value = sought.value();
        if (sought.kind() == Sought.Kind.ID) {
            values.put("sought", value);
            values.put("uuid", Ids.parse(value).map(UUID::toString).orElse(null));
            return BY_ID;
        }
        String dialled = value.startsWith("8") ? "7" + value.substring(1) : value;
        values.put("number", value);
        values.put("behindNumber", behind(value));
        values.put("dialled", dialled);
        values.put("behindDialled", behind(dialled));
        return BY_NUMBER;
    }

    /** The first text behind all that begin with these digits, however the database sorts other signs. */
    static String behind(String digits) {
        int last = digits.length() - 1;
        while (last >= 0 && digits.charAt(last) == '9') {
            last--;
        }
        return last < 0 ? "a" : digits.substring(0, last) + (char) (digits.charAt(last) + 1);
    }

    private void span(DeliveryQuery query) {
        if (query.from() != null) {
            narrow.add(source.key + " >= :from");
            values.put("from", BirthIds.at(query.from()));
        }
        if (query.to() != null) {
            narrow.add(source.key + " < :to");
            values.put("to", BirthIds.at(query.to()));
        }
    }

    private void status(DeliveryQuery query) {
        String status = query.failed() ? DeliveryQuery.FAILED : query.status();
        if (DeliveryQuery.UNDER_WAY.equals(status)) {
            loose.add("d.status in ('queued', 'sending', 'unknown')");
        } else if (status != null) {
            loose.add("d.status = :status");
            values.put("status", status);
        }
    }

    private void side(DeliveryQuery query) {
        if (query.channel() != null) {
            loose.add(source.name() + ".channel = :channel");
            values.put("channel", query.channel());
        }
        if (query.account() != null) {
            loose.add(source.account + " = :account");
            values.put("account", query.account());
        }
    }

    private void text(DeliveryQuery query) {
        if (query.sought().kind() == Sought.Kind.TEXT) {
            loose.add(source.text + " ilike :text");
            String plain = query.sought().value().replaceAll("([\\\\%_])", "\\\\$1");
            values.put("text", "%" + plain + "%");
        }
    }

    /** Whether rows have to be looked at one after another to find those that are meant. */
    boolean examines() {
        return with.isEmpty() && !loose.isEmpty();
    }

    /** Finds the row with which a look ends that takes so many from :beyond on; nothing when the list ends before. */
    String endOfLook(Order order) {
        return "select %s from %s where %s and %s %s :beyond order by %s offset :skip limit 1"
                .formatted(
                        source.key,
                        source.table,
                        String.join(" and ", narrow),
                        source.key,
                        order.beyond,
                        order.by(source.key));
    }

    /**
     * Finds :limit of those that are meant, between :beyond (exclusive) and :end (inclusive). Deliveries are called
     * {@code d}, messages {@code m}, conversations {@code c}, contacts {@code p}. Keys come first, from an index in its
     * order, each with its conditions, until there are enough; a plan that joined first would look at everything.
     */
    String statement(String columns, Order order) {
        return """
                %s select %s
                from (select %s as id from %s where %s and %s %s :beyond and %s %s :end order by %s limit :limit) k
                join deliveries d on d.id = k.id
                join conversation_messages m on m.id = d.message_id
                join conversations c on c.id = d.conversation_id
                join contacts p on p.id = c.contact_id
                order by %s
                """
                .formatted(
                        with,
                        columns,
                        source.key,
                        source.table,
                        String.join(" and ", keys()),
                        source.key,
                        order.beyond,
                        source.key,
                        order.within,
                        order.by(source.key),
                        order.by("k.id"));
    }

    /** Counts by side and reason; of failures only. */
    String countByReason() {
        return """
                select channel, reason, count(*) as count, max(failed_at) as latest_at
                from (select f.channel, f.reason, f.failed_at from %s where %s order by f.delivery_id desc limit :most) newest
                group by channel, reason order by count(*) desc, max(failed_at) desc
                """
                .formatted(source.table, String.join(" and ", keys()));
    }

    private List<String> keys() {
        return Stream.concat(narrow.stream(), loose.stream()).toList();
    }

    /** Fills what it put into a statement. */
    <S extends SqlStatement<S>> S bound(S statement) {
        values.forEach(statement::bind);
        return statement;
    }

    /** Which way a list goes. */
    enum Order {
        NEWEST_FIRST("<", ">=", " desc", BirthIds.LAST, BirthIds.FIRST),
        OLDEST_FIRST(">", "<=", "", BirthIds.FIRST, BirthIds.LAST);

        private final String beyond;
        private final String within;
        private final String direction;
        private final UUID start;
        private final UUID end;

        Order(String beyond, String within, String direction, UUID start, UUID end) {
            this.beyond = beyond;
            this.within = within;
            this.direction = direction;
            this.start = start;
            this.end = end;
        }

        /** Before the first row of any list. */
        UUID start() {
            return start;
        }

        /** Behind the last one. */
        UUID end() {
            return end;
        }

        private String by(String key) {
            return key + direction;
        }
    }
}
