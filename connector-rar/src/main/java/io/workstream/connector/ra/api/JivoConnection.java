package io.workstream.connector.ra.api;

import java.net.URI;
import java.util.Optional;

/** A borrowed connection to Jivo. A channel's whole address is its secret, so it travels with each call. */
public interface JivoConnection extends AutoCloseable {

    /** Posts one customer message to the channel; every failure is told in the receipt. */
    DeliveryReceipt send(URI channel, CustomerMessage message);

    /** Asks the channel whether an operator is online ({@code GET <channel>/status}). */
    ChannelStatus status(URI channel);

    /**
     * Why calls to this address would be refused by the rules for outgoing calls (scheme, private network, unknown
     * host), or empty when they would be made. Resolves the name, but connects to nobody.
     */
    Optional<String> objectionTo(URI channel);

    @Override
    void close();
}
