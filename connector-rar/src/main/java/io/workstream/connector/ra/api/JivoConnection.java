package io.workstream.connector.ra.api;

import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;

/**
 * A borrowed connection to Jivo. A channel's whole address is its secret, so it travels with each call. What the outside
 * does is told in the answer; an exception means a mistake or a failing file of our own.
 */
public interface JivoConnection extends AutoCloseable {

    /** Posts what a customer said or did to the channel. */
    DeliveryReceipt send(URI channel, CustomerMessage message);

    /** Asks the channel whether an operator is online ({@code GET <channel>/status}). */
    ChannelStatus status(URI channel);

    /**
     * Fetches a file that an operator sent and hands it on as it comes.
     *
     * @param limit in bytes; the sink never gets more
     * @param sink stays open
     * @throws java.io.UncheckedIOException when the sink fails
     */
    Download download(URI file, long limit, OutputStream sink);

    /**
     * Why calls to this address would be refused by the rules for outgoing calls (scheme, private network, unknown
     * host), or empty when they would be made. Resolves the name, but connects to nobody.
     */
    Optional<String> objectionTo(URI channel);

    @Override
    void close();
}
