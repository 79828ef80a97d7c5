package io.workstream.connector.ra.outbound;

import io.workstream.connector.ra.api.ChannelStatus;
import io.workstream.connector.ra.api.CustomerMessage;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.JivoConnection;
import io.workstream.connector.ra.jivo.JivoClient;
import java.net.URI;
import java.util.Optional;

/** A borrowed connection to Jivo; refuses with IllegalStateException once it is closed or taken back. */
public final class JivoHandle implements JivoConnection, ConnectionHandle<JivoClient> {

    private final HandleLink<JivoClient> link;

    JivoHandle(HandleLink<JivoClient> link) {
        this.link = link;
    }

    @Override
    public DeliveryReceipt send(URI channel, CustomerMessage message) {
        return link.client().send(channel, message);
    }

    @Override
    public ChannelStatus status(URI channel) {
        return link.client().status(channel);
    }

    @Override
    public Optional<String> objectionTo(URI channel) {
        return link.client().objectionTo(channel);
    }

    @Override
    public void close() {
        link.close(this);
    }

    @Override
    public HandleLink<JivoClient> link() {
        return link;
    }
}
