package io.workstream.identity;

import java.util.UUID;

/**
 * A person's own profile.
 *
 * @param emailConfirmed whether the person has shown that the address is theirs
 * @param locale {@code en} or {@code ru}
 * @param timezone IANA name
 * @param theme {@code auto}, {@code light} or {@code dark}
 */
public record UserView(
        UUID id,
        String email,
        boolean emailConfirmed,
        String name,
        boolean platformAdmin,
        String locale,
        String timezone,
        String theme) {}
