package io.workstream.connector.ra.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a third person is reached.
 *
 * @param name who it is
 * @param organization where they work, if known
 */
public record ContactCard(
        Name name, @Nullable String organization, List<Phone> phones, List<String> emails, List<String> links) {

    public static final int LONGEST = 512;

    public ContactCard {
        Limits.requireIfPresent("organization", organization, LONGEST);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        links = List.copyOf(links);
        emails.forEach(email -> Limits.require("mail address", email, LONGEST));
        links.forEach(link -> Limits.require("link", link, LONGEST));
    }

    /** A name as it is shown, and its parts where they are known. */
    public record Name(String shown, @Nullable String first, @Nullable String last) {

        public Name {
            Limits.require("name", shown, LONGEST);
            Limits.requireIfPresent("first name", first, LONGEST);
            Limits.requireIfPresent("last name", last, LONGEST);
        }
    }

    /**
     * A number.
     *
     * @param number as people write it
     * @param label such as CELL or WORK, if known
     * @param whatsAppId digits under which the person uses WhatsApp, if known
     */
    public record Phone(String number, @Nullable String label, @Nullable String whatsAppId) {

        public Phone {
            Limits.require("number", number, LONGEST);
            Limits.requireIfPresent("label", label, LONGEST);
            Limits.requireIfPresent("WhatsApp id", whatsAppId, LONGEST);
        }
    }
}
