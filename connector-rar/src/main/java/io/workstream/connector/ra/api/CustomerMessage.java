package io.workstream.connector.ra.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said or did, on its way to an operator.
 *
 * @param customer who it was
 * @param messageId our id of the event; the same on every repetition, so that the receiver can drop doubles
 * @param content what it was
 */
public record CustomerMessage(Customer customer, String messageId, CustomerContent content) {

    /**
     * Who speaks to the operator.
     *
     * @param id our stable id of the dialogue; the operator's answers name it as their recipient
     * @param name display name, if known
     * @param phone number with a leading plus sign, if known
     * @param email address, if known
     * @param photo picture to show, if known
     * @param page link to the person's page, if known
     * @param note for the operator, if there is one
     */
    public record Customer(
            String id,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable URI photo,
            @Nullable URI page,
            @Nullable String note) {

        /** Somebody of whom WhatsApp has told us what it tells. */
        public static Customer of(String id, @Nullable String name, @Nullable String phone) {
            return new Customer(id, name, phone, null, null, null, null);
        }
    }

    /** A plain text. */
    public CustomerMessage(
            String customerId,
            @Nullable String customerName,
            @Nullable String customerPhone,
            String messageId,
            String text) {
        this(Customer.of(customerId, customerName, customerPhone), messageId, new CustomerContent.Text(text));
    }
}
