package io.workstream.web.http;

import io.workstream.identity.VerifiedToken;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A verified token as MicroProfile JWT describes one. */
final class BearerToken implements JsonWebToken {

    private final VerifiedToken verified;
    private final String raw;

    BearerToken(VerifiedToken verified, String raw) {
        this.verified = verified;
        this.raw = raw;
    }

    @Override
    public String getName() {
        Object upn = verified.claims().get(Claims.upn.name());
        return upn == null ? verified.userId().toString() : upn.toString();
    }

    @Override
    public Set<String> getClaimNames() {
        Set<String> names = new HashSet<>(verified.claims().keySet());
        names.add(Claims.raw_token.name());
        return names;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getClaim(String name) {
        return (T)
                (name.equals(Claims.raw_token.name())
                        ? raw
                        : portable(name, verified.claims().get(name)));
    }

    /** MicroProfile wants seconds and sets where the JWT library gives dates and lists. */
    private static @Nullable Object portable(String name, @Nullable Object value) {
        if (value instanceof Date date) {
            return date.toInstant().getEpochSecond();
        }
        boolean several = name.equals(Claims.aud.name()) || name.equals(Claims.groups.name());
        return several && value instanceof Collection<?> values ? Set.copyOf(values) : value;
    }
}
