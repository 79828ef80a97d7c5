package io.workstream.connector.ra.outbound;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ties a handle to its managed connection until the application closes the handle or the server takes the connection
 * back. A handle that is kept longer must not reach the connection of the next borrower.
 */
final class HandleLink<C> {

    private final AtomicReference<@Nullable ConnectorManagedConnection<C>> owner;

    HandleLink(ConnectorManagedConnection<C> owner) {
        this.owner = new AtomicReference<>(owner);
    }

    /**
     * The client to call with.
     *
     * @throws IllegalStateException when the handle is closed or its connection was taken back
     */
    C client() {
        ConnectorManagedConnection<C> current = owner.get();
        if (current == null) {
            throw new IllegalStateException("this connection is closed");
        }
        return current.client();
    }

    /** The application is done; a second time does nothing. */
    void close(ConnectionHandle<C> handle) {
        ConnectorManagedConnection<C> last = owner.getAndSet(null);
        if (last != null) {
            last.handleClosed(handle);
        }
    }

    /** The server takes the connection back; nobody has to be told. */
    void cut() {
        owner.set(null);
    }

    /** The server moves the handle to another connection of the same kind. */
    @Nullable ConnectorManagedConnection<C> moveTo(ConnectorManagedConnection<C> next) {
        return owner.getAndSet(next);
    }

    boolean isOpenTo(ConnectionKind<?> kind) {
        ConnectorManagedConnection<C> current = owner.get();
        return current != null && current.isOf(kind);
    }
}
