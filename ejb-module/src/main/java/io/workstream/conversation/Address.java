package io.workstream.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One address of an outside person.
 *
 * @param kind what the value is
 * @param value as the provider writes it
 */
record Address(Kind kind, String value) {

    /** Kinds of addresses, as far as a business account knows them. */
    enum Kind {
        /** Digits of the number that the person writes from. */
        PHONE,
        /** Digits of another number by which the provider knows the person. */
        WA_ID,
        /** Business-scoped user id. */
        BSUID;

        /** As the database writes it. */
        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The addresses of a person, those that are known. */
    static List<Address> of(Sender person) {
        List<Address> addresses = new ArrayList<>();
        add(addresses, Kind.PHONE, person.phone());
        add(addresses, Kind.WA_ID, person.waId());
        add(addresses, Kind.BSUID, person.bsuid());
        return List.copyOf(addresses);
    }

    /** The addresses under which the person behind these may be known: a number may stand as either kind of number. */
    static List<Address> alike(List<Address> addresses) {
        List<Address> alike = new ArrayList<>(addresses);
        for (Address address : addresses) {
            if (address.kind != Kind.BSUID) {
                alike.add(new Address(address.kind == Kind.PHONE ? Kind.WA_ID : Kind.PHONE, address.value));
            }
        }
        return List.copyOf(alike);
    }

    private static void add(List<Address> addresses, Kind kind, @Nullable String value) {
        if (value != null) {
            addresses.add(new Address(kind, value));
        }
    }
}
