package io.workstream.connector.ra.api;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import java.io.Serializable;

/** Hands out pooled connections to Jivo Chat API channels. */
public interface JivoConnectionFactory extends Serializable, Referenceable {

    /**
     * Borrows a connection; close it in a try-with-resources statement.
     *
     * @throws ResourceException when every connection of the pool stays busy for the pool's whole waiting time
     */
    JivoConnection getConnection() throws ResourceException;
}
