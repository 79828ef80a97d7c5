package io.workstream.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address whose person is known. Public only because Jdbi maps nothing else.
 *
 * @param contactName the person's name, if known
 * @param overtaken whether another address of the same kind was heard of later, or this one is in doubt
 */
public record KnownAddress(UUID contactId, @Nullable String contactName, String kind, String value, boolean overtaken) {

    Address address() {
        return new Address(Address.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)), value);
    }
}
