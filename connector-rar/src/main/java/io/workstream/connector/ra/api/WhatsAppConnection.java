package io.workstream.connector.ra.api;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A borrowed connection to the WhatsApp Business Cloud API. Credentials travel with each call. What the outside does is
 * told in the answer; an exception means a mistake or a failing file of our own.
 */
public interface WhatsAppConnection extends AutoCloseable {

    /** Sends one message to one person; accepted under the external id, the outcome is reported later. */
    DeliveryReceipt send(CloudCredentials credentials, OutboundMessage message);

    /** Marks a customer's message, and all before it, as read. */
    DeliveryReceipt markRead(CloudCredentials credentials, String messageId);

    /** Shows the customer that an answer is being written, for 25 seconds at most; marks the message as read, too. */
    DeliveryReceipt typing(CloudCredentials credentials, String messageId);

    /** Asks the provider for the number behind the credentials: are they valid and is the number theirs? */
    DeliveryReceipt check(CloudCredentials credentials);

    /** Asks where a customer's file can be had. */
    Answer<MediaLocation> mediaLocation(CloudCredentials credentials, String mediaId);

    /**
     * Fetches a file and hands it on as it comes.
     *
     * @param limit in bytes; the sink never gets more
     * @param sink stays open
     * @throws java.io.UncheckedIOException when the sink fails
     */
    Download download(CloudCredentials credentials, MediaLocation location, long limit, OutputStream sink);

    /**
     * Uploads a file; the receipt's external id is the media id to send it by.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read to its announced length
     */
    DeliveryReceipt uploadMedia(CloudCredentials credentials, MediaFile file);

    /**
     * Lists the templates of a business account.
     *
     * @param businessAccountId Meta's id of the account (digits)
     * @param page as named by the page before, or null for the first
     */
    Answer<TemplatePage> templates(CloudCredentials credentials, String businessAccountId, @Nullable String page);

    @Override
    void close();
}
