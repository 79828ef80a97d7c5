package io.workstream.connector.whatsapp;

import io.workstream.connector.WhatsAppAccountLink;
import io.workstream.content.LooseJson;
import jakarta.json.JsonObject;
import java.util.Set;
import java.util.TreeSet;

/**
 * A number of the business, and how to recognise it among those who write.
 *
 * @param id Meta's id of it
 * @param spellings its digits, as far as they are known
 */
record BusinessNumber(String id, Set<String> spellings) {

    static BusinessNumber of(WhatsAppAccountLink account) {
        return new BusinessNumber(account.phoneNumberId(), Set.of(Digits.of(account.phoneNumber())));
    }

    /** The same, with what a webhook says about it. */
    BusinessNumber asIn(JsonObject metadata) {
        Set<String> known = new TreeSet<>(spellings);
        LooseJson.text(metadata, "display_phone_number").map(Digits::of).ifPresent(known::add);
        known.remove("");
        return new BusinessNumber(id, known);
    }

    /** Whether this is the business itself, however it is written. */
    boolean is(String number) {
        return spellings.contains(Digits.of(number));
    }
}
