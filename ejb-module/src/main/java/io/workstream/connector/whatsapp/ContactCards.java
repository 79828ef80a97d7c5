package io.workstream.connector.whatsapp;

import io.workstream.content.Content;
import io.workstream.content.LooseJson;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the visiting cards of a message (messages, "contacts"), each called by the best that it has. */
final class ContactCards {

    private static final List<String> NAMES = List.of("prefix", "first_name", "middle_name", "last_name", "suffix");
    private static final List<String> PLACE = List.of("street", "city", "state", "zip", "country");

    private ContactCards() {}

    /** The cards on which anything can be read; empty when there is none. */
    static Optional<Content> of(JsonObject message) {
        List<Content.Contacts.Card> cards = LooseJson.objects(message, "contacts").stream()
                .flatMap(card -> card(card).stream())
                .toList();
        return cards.isEmpty() ? Optional.empty() : Optional.of(new Content.Contacts(cards));
    }

    private static Optional<Content.Contacts.Card> card(JsonObject card) {
        List<String> phones = LooseJson.objects(card, "phones").stream()
                .flatMap(phone ->
                        LooseJson.text(phone, "phone")
                                .or(() -> LooseJson.text(phone, "wa_id").map(id -> "+" + id))
                                .stream())
                .toList();
        List<String> emails = each(card, "emails", "email").toList();
        Optional<String> name = LooseJson.object(card, "name").flatMap(ContactCards::name);
        Optional<String> company = company(card);
        Optional<String> called = name.or(() -> company)
                .or(() -> Stream.concat(phones.stream(), emails.stream()).findFirst());
        if (phones.isEmpty() && emails.isEmpty()) {
            called = joined(Stream.concat(called.stream(), places(card)), ", ");
        }
        String organization = name.isPresent() ? company.orElse(null) : null;
        return called.map(known -> new Content.Contacts.Card(known, phones, emails, organization));
    }

    private static Optional<String> name(JsonObject parts) {
        return LooseJson.text(parts, "formatted_name").or(() -> words(parts, NAMES, " "));
    }

    private static Optional<String> company(JsonObject card) {
        return LooseJson.object(card, "org").flatMap(org -> LooseJson.text(org, "company")
                .or(() -> words(org, List.of("title", "department"), ", ")));
    }

    /** Where somebody is found who can neither be called nor written to. */
    private static Stream<String> places(JsonObject card) {
        Stream<String> addresses =
                LooseJson.objects(card, "addresses").stream().flatMap(address -> words(address, PLACE, ", ").stream());
        return Stream.concat(addresses, each(card, "urls", "url"));
    }

    private static Stream<String> each(JsonObject card, String list, String key) {
        return LooseJson.objects(card, list).stream().flatMap(item -> LooseJson.text(item, key).stream());
    }

    private static Optional<String> words(JsonObject from, List<String> keys, String between) {
        return joined(keys.stream().flatMap(key -> LooseJson.text(from, key).stream()), between);
    }

    private static Optional<String> joined(Stream<String> words, String between) {
        return Optional.of(words.collect(Collectors.joining(between))).filter(text -> !text.isEmpty());
    }
}
