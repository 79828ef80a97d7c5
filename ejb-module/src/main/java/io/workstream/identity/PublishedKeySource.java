package io.workstream.identity;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells the server's own MicroProfile JWT which keys sign our tokens: the same that {@link AccessTokens} publishes, as a
 * JSON Web Key Set. Found through {@code META-INF/services}.
 */
public class PublishedKeySource implements ConfigSource {

    private static final String PUBLIC_KEY = "mp.jwt.verify.publickey";

    // Read once, as AccessTokens does: a file exchanged under a running node must not part the two.
    private final AtomicReference<@Nullable String> keys = new AtomicReference<>();

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(PUBLIC_KEY);
    }

    @Override
    public @Nullable String getValue(String name) {
        // Any other name is answered at once: reading our key asks the configuration, and so this source, again.
        if (!PUBLIC_KEY.equals(name)) {
            return null;
        }
        String known = keys.get();
        if (known == null && TokenKeys.SETTING.text().isPresent()) {
            known = TokenKeys.read().published().toString();
            keys.set(known);
        }
        return known;
    }

    @Override
    public String getName() {
        return "published token keys";
    }
}
