package io.workstream.connector.ra.outbound;

import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import java.util.ArrayList;
import java.util.List;

/** Writes down which connections were closed; anything else is not expected. */
final class RecordedEvents implements ConnectionEventListener {

    final List<ConnectionEvent> closed = new ArrayList<>();

    @Override
    public void connectionClosed(ConnectionEvent event) {
        closed.add(event);
    }

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
        throw new AssertionError("unexpected " + event);
    }

    @Override
    public void localTransactionStarted(ConnectionEvent event) {
        throw new AssertionError("unexpected " + event);
    }

    @Override
    public void localTransactionCommitted(ConnectionEvent event) {
        throw new AssertionError("unexpected " + event);
    }

    @Override
    public void localTransactionRolledback(ConnectionEvent event) {
        throw new AssertionError("unexpected " + event);
    }
}
