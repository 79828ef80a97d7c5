package io.workstream.connector.ra.outbound;

/**
 * What the application holds of a managed connection; refuses with IllegalStateException once it is closed or taken back.
 *
 * @param <C> the client that makes the calls
 */
public abstract class ConnectionHandle<C> implements AutoCloseable {

    private final HandleLink<C> link;

    ConnectionHandle(HandleLink<C> link) {
        this.link = link;
    }

    final HandleLink<C> link() {
        return link;
    }

    final C client() {
        return link.client();
    }

    @Override
    public final void close() {
        link.close(this);
    }
}
