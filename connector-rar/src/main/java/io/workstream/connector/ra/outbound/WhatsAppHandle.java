package io.workstream.connector.ra.outbound;

import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.OutboundMessage;
import io.workstream.connector.ra.api.WhatsAppConnection;
import io.workstream.connector.ra.whatsapp.WhatsAppClient;

/** A borrowed connection to WhatsApp; refuses with IllegalStateException once it is closed or taken back. */
public final class WhatsAppHandle implements WhatsAppConnection, ConnectionHandle<WhatsAppClient> {

    private final HandleLink<WhatsAppClient> link;

    WhatsAppHandle(HandleLink<WhatsAppClient> link) {
        this.link = link;
    }

    @Override
    public DeliveryReceipt send(CloudCredentials credentials, OutboundMessage message) {
        return link.client().send(credentials, message);
    }

    @Override
    public DeliveryReceipt check(CloudCredentials credentials) {
        return link.client().check(credentials);
    }

    @Override
    public void close() {
        link.close(this);
    }

    @Override
    public HandleLink<WhatsAppClient> link() {
        return link;
    }
}
