package io.workstream.connector.ra.outbound;

import io.workstream.connector.ra.api.Answer;
import io.workstream.connector.ra.api.CloudCredentials;
import io.workstream.connector.ra.api.DeliveryReceipt;
import io.workstream.connector.ra.api.Download;
import io.workstream.connector.ra.api.MediaFile;
import io.workstream.connector.ra.api.MediaLocation;
import io.workstream.connector.ra.api.OutboundMessage;
import io.workstream.connector.ra.api.TemplatePage;
import io.workstream.connector.ra.api.WhatsAppConnection;
import io.workstream.connector.ra.whatsapp.WhatsAppClient;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

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

    @Override
    public DeliveryReceipt markRead(CloudCredentials credentials, String messageId) {
        return client().markRead(credentials, messageId);
    }

    @Override
    public DeliveryReceipt typing(CloudCredentials credentials, String messageId) {
        return client().typing(credentials, messageId);
    }

    @Override
    public Answer<MediaLocation> mediaLocation(CloudCredentials credentials, String mediaId) {
        return client().mediaLocation(credentials, mediaId);
    }

    @Override
    public Download download(CloudCredentials credentials, MediaLocation location, long limit, OutputStream sink) {
        return client().download(credentials, location, limit, sink);
    }

    @Override
    public DeliveryReceipt uploadMedia(CloudCredentials credentials, MediaFile file) {
        return client().uploadMedia(credentials, file);
    }

    @Override
    public Answer<TemplatePage> templates(
            CloudCredentials credentials, String businessAccountId, @Nullable String page) {
        return client().templates(credentials, businessAccountId, page);
    }
}
