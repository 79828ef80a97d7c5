package io.workstream.connector.ra.outbound;

import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.OutboundMessage;
import io.workstream.connector.ra.api.WhatsAppConnection;
import io.workstream.connector.ra.whatsapp.WhatsAppClient;

/** A borrowed connection to WhatsApp. */
public final class WhatsAppHandle extends ConnectionHandle<WhatsAppClient> implements WhatsAppConnection {

    WhatsAppHandle(HandleLink<WhatsAppClient> link) {
        super(link);
    }

    @Override
    public DeliveryReceipt send(CloudCredentials credentials, OutboundMessage message) {
        return client().send(credentials, message);
    }

    @Override
    public DeliveryReceipt check(CloudCredentials credentials) {
        return client().check(credentials);
    }
}
