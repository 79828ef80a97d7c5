package io.workstream.web.api.delivery;

import io.workstream.deliveryaudit.DeliveryQuery;
import io.workstream.deliveryaudit.Sought;
import io.workstream.deliveryaudit.Sought.Kind;
import io.workstream.shared.Ids;
import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which deliveries are meant. Text at first: JAX-RS would answer 404 to a wrong one. */
public class DeliveryFilter {

    /** An id of a delivery or message, ours or the provider's. */
    @QueryParam("id")
    @Nullable String id;

    /** The customer's number from its beginning, at least 5 digits. */
    @QueryParam("phone")
    @Nullable String phone;

    /** A piece of the message's text. */
    @QueryParam("text")
    @Nullable String text;

    /** A state such as {@code failed}; {@code pending} means queued, sending and unknown. */
    @QueryParam("status")
    @Nullable String status;

    /** {@code jivo_outbound} or {@code wa_outbound}. */
    @QueryParam("channel")
    @Nullable String channel;

    /** Id of a WhatsApp account. */
    @QueryParam("account")
    @Nullable String account;

    /** Code of a failure; finds failed ones only. */
    @QueryParam("reason")
    @Nullable String reason;

    /** Made then or later, ISO-8601. */
    @QueryParam("from")
    @Nullable String from;

    /** Made before then, ISO-8601. */
    @QueryParam("to")
    @Nullable String to;

    /** What was asked for; refused as {@code validation-failed} when it makes no sense. */
    public DeliveryQuery query() {
        return new DeliveryQuery(
                sought(),
                given(status),
                given(channel),
                uuid("account", given(account)),
                given(reason),
                instant("from", given(from)),
                instant("to", given(to)));
    }

    private Sought sought() {
        Map<Kind, String> asked = new EnumMap<>(Kind.class);
        put(asked, Kind.ID, id);
        put(asked, Kind.PHONE, phone);
        put(asked, Kind.TEXT, text);
        if (asked.size() > 1) {
            throw SharedProblem.invalid("id", "goes alone: give one of id, phone and text");
        }
        return asked.entrySet().stream()
                .map(one -> new Sought(one.getKey(), one.getValue()))
                .findFirst()
                .orElse(Sought.NOTHING);
    }

    private static void put(Map<Kind, String> asked, Kind kind, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            asked.put(kind, value);
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    static @Nullable UUID uuid(String field, @Nullable String value) {
        return value == null ? null : Ids.parse(value).orElseThrow(() -> SharedProblem.invalid(field, "must be an id"));
    }

    static @Nullable Instant instant(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return Instant.parse(value);
        } catch (DateTimeException notATime) {
            throw (Problem) SharedProblem.invalid(field, "must be a time such as 2026-03-14T09:26:53Z")
                    .initCause(notATime);
        }
    }
}
