package io.workstream.connector.ra.outbound;

import jakarta.resource.spi.ManagedConnection;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What differs between connections to WhatsApp and to Jivo.
 *
 * @param product name of the other side
 * @param handles makes the typed handle around a link
 * @param <C> the client that makes the calls
 */
record ConnectionKind<C>(String product, Function<HandleLink<C>, ConnectionHandle<C>> handles) {

    /** Connections carry no credentials, so any living one of the same kind will do. */
    @Nullable ManagedConnection firstUsable(Set<?> candidates) {
        for (Object candidate : candidates) {
            if (candidate instanceof ConnectorManagedConnection<?> connection && connection.isUsableAs(this)) {
                return connection;
            }
        }
        return null;
    }
}
