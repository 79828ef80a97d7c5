package io.workstream.connector.whatsapp;

import io.workstream.content.LooseJson;
import io.workstream.conversation.Sender;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads who somebody is, as far as the Cloud API tells. An address that can be none counts as not told. */
final class People {

    /** System messages that tell of another number or user id. */
    private static final Set<String> MOVES =
            Set.of("user_changed_number", "customer_changed_number", "user_changed_user_id");

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_USER_ID = 160;

    private People() {}

    /**
     * Somebody of whom an item tells a number and a user id, with what the call's contacts add.
     *
     * @param phone key of the number
     * @param bsuid key of the user id
     */
    static Sender sender(JsonObject item, String phone, String bsuid, List<JsonObject> contacts) {
        return sender(number(item, phone), userId(item, bsuid), contacts);
    }

    /**
     * Who wrote the only message of a call, which has one contact: the same person, also under another number, unless their user
     * ids differ.
     */
    static Sender only(JsonObject message, JsonObject contact) {
        String bsuid = userId(message, "from_user_id");
        String other = userId(contact, "user_id");
        return bsuid != null && other != null && !bsuid.equals(other)
                ? sender(message, "from", "from_user_id", List.of(contact))
                : sender(number(message, "from"), bsuid, contact);
    }

    /** Whether a message tells that its sender can be reached elsewhere from now on. */
    static boolean moves(JsonObject message) {
        return LooseJson.object(message, "system")
                .flatMap(system -> LooseJson.text(system, "type"))
                .filter(MOVES::contains)
                .isPresent();
    }

    /** Somebody who moves, as they were known before: such a message may name its writer by the new user id already. */
    static Sender before(Sender told, Sender now) {
        boolean news = now.bsuid() != null && now.bsuid().equals(told.bsuid()) && told.phone() != null;
        return news ? new Sender(told.phone(), told.waId(), null, told.name()) : told;
    }

    /** Whether somebody known by these addresses can be reached at all the others already. */
    static boolean reachable(Sender known, Sender now) {
        return same(now.phone(), known)
                && same(now.waId(), known)
                && (now.bsuid() == null || now.bsuid().equals(known.bsuid()));
    }

    private static boolean same(@Nullable String number, Sender known) {
        return number == null || number.equals(known.phone()) || number.equals(known.waId());
    }

    /** The new addresses that such a message tells of; empty when it tells none. */
    static Optional<Sender> moved(JsonObject message, List<JsonObject> contacts) {
        return LooseJson.object(message, "system")
                .map(system -> {
                    String phone = number(system, "new_wa_id");
                    return sender(phone == null ? number(system, "wa_id") : phone, userId(system, "user_id"), contacts);
                })
                .filter(Sender::addressable);
    }

    private static Sender sender(@Nullable String phone, @Nullable String bsuid, List<JsonObject> contacts) {
        for (JsonObject contact : contacts) {
            String waId = number(contact, "wa_id");
            String userId = userId(contact, "user_id");
            boolean same = phone != null && phone.equals(waId) || bsuid != null && bsuid.equals(userId);
            if (same || phone == null && bsuid == null && contacts.size() == 1) {
                return sender(phone, bsuid, contact);
            }
        }
        return Sender.of(phone, bsuid, null);
    }

    private static Sender sender(@Nullable String phone, @Nullable String bsuid, JsonObject contact) {
        String waId = number(contact, "wa_id");
        String userId = userId(contact, "user_id");
        String name = LooseJson.object(contact, "profile")
                .flatMap(profile -> LooseJson.text(profile, "name"))
                .orElse(null);
        return new Sender(phone == null ? waId : phone, waId, bsuid == null ? userId : bsuid, name);
    }

    private static @Nullable String number(JsonObject from, String key) {
        return LooseJson.text(from, key)
                .map(Digits::of)
                .filter(digits -> !digits.isEmpty() && digits.length() <= LONGEST_NUMBER)
                .orElse(null);
    }

    private static @Nullable String userId(JsonObject from, String key) {
        return LooseJson.text(from, key)
                .filter(id -> id.length() <= LONGEST_USER_ID)
                .orElse(null);
    }
}
