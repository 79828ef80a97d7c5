package io.workstream.connector.ra.api;

/** A borrowed connection to the WhatsApp Business Cloud API. Credentials travel with each call. */
public interface WhatsAppConnection extends AutoCloseable {

    /** Sends one message to one person; every failure is told in the receipt. */
    DeliveryReceipt send(CloudCredentials credentials, OutboundMessage message);

    /** Asks the provider for the number behind the credentials: are they valid and is the number theirs? */
    DeliveryReceipt check(CloudCredentials credentials);

    @Override
    void close();
}
