package io.workstream.web.page.delivery;

import io.workstream.deliveryaudit.DeliveryQuery;
import io.workstream.deliveryaudit.Sought;
import io.workstream.deliveryaudit.Sought.Kind;
import io.workstream.shared.Ids;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import io.workstream.web.page.Days;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What stands in the search form, as its address carries it: a search can be bookmarked, sent on and gone back to. */
public final class Question {
    /** In what to look; the empty one means that the words tell by themselves. */
    static final List<String> PLACES = List.of("", "id", "phone", "text");

    static final List<String> FIELDS = List.of("q", "in", "status", "channel", "account", "reason", "from", "to");

    private final Map<String, String> fields = new LinkedHashMap<>();

    private Question() {}

    /** Reads the address. */
    static Question of(UnaryOperator<@Nullable String> parameters) {
        Question question = new Question();
        for (String field : FIELDS) {
            String value = parameters.apply(field);
            if (value != null && !value.isBlank()) {
                question.fields.put(field, value.strip());
            }
        }
        return question;
    }

    /** Nothing was asked: everything is shown. */
    static Question nothing() {
        return new Question();
    }

    /** What was put into a field; empty where nothing was. */
    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /** Whether this stands in a field. */
    public boolean is(String field, String value) {
        return get(field).equals(value);
    }

    /** Whether anything was put in. */
    public boolean isAsked() {
        return !fields.isEmpty();
    }

    /** Whether more is asked than what the tabs above the form ask. */
    public boolean isNarrowed() {
        return fields.keySet().stream().anyMatch(field -> !field.equals("status"));
    }

    /** Whether only failed ones are asked for. */
    public boolean isFailed() {
        return is("status", DeliveryQuery.FAILED) || fields.containsKey("reason");
    }

    /** For the service; days are the reader's. Refused as {@code validation-failed} when it makes no sense. */
    DeliveryQuery query(ZoneId zone) {
        LocalDate last = day("to");
        LocalDate first = day("from");
        String account = fields.get("account");
        return new DeliveryQuery(
                sought(),
                isFailed() ? DeliveryQuery.FAILED : fields.get("status"),
                fields.get("channel"),
                account == null
                        ? null
                        : Ids.parse(account).orElseThrow(() -> SharedProblem.invalid("account", "must be an id")),
                fields.get("reason"),
                first == null ? null : start(first, zone),
                last == null ? null : start(last.plusDays(1), zone));
    }

    private Sought sought() {
        String words = get("q");
        if (words.isEmpty()) {
            return Sought.NOTHING;
        }
        return switch (get("in")) {
            case "id", "phone", "text" -> new Sought(Kind.valueOf(get("in").toUpperCase(Locale.ROOT)), words);
            default -> Sought.guess(words);
        };
    }

    private @Nullable LocalDate day(String field) {
        String value = fields.get(field);
        if (value == null) {
            return null;
        }
        try {
            return Days.of(value);
        } catch (DateTimeException notADay) {
            throw (Problem) SharedProblem.invalid(field, "must be a day").initCause(notADay);
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
