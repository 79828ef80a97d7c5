package io.workstream.connector.ra.outbound;

/**
 * What the application holds of a managed connection.
 *
 * @param <C> the client that makes the calls
 */
interface ConnectionHandle<C> {

    HandleLink<C> link();
}
