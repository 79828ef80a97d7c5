package io.workstream.connector.ra.outbound;

import io.workstream.connector.ra.api.ChannelStatus;
import io.workstream.connector.ra.api.CustomerMessage;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.Download;
import io.workstream.connector.ra.api.JivoConnection;
import io.workstream.connector.ra.jivo.JivoClient;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;

/** A borrowed connection to Jivo. */
public final class JivoHandle extends ConnectionHandle<JivoClient> implements JivoConnection {

    JivoHandle(HandleLink<JivoClient> link) {
        super(link);
    }

    @Override
    public DeliveryReceipt send(URI channel, CustomerMessage message) {
        return client().send(channel, message);
    }

    @Override
    public ChannelStatus status(URI channel) {
        return client().status(channel);
    }

    @Override
    public Download download(URI file, long limit, OutputStream sink) {
        return client().download(file, limit, sink);
    }

    @Override
    public Optional<String> objectionTo(URI channel) {
        return client().objectionTo(channel);
    }
}
