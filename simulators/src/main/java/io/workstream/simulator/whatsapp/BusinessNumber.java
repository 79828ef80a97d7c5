package io.workstream.simulator.whatsapp;

import java.net.URI;

/**
 * A number that a business connected to the Cloud API; {@code phoneNumber} is kept as digits without a plus, {@code
 * wabaId} names the WhatsApp Business Account it belongs to.
 */
public record BusinessNumber(
        String phoneNumberId, String phoneNumber, AppSecrets secrets, URI webhookUrl, String wabaId) {

    /** WhatsApp Business Account of all numbers that are not given another one. */
    public static final String WABA_ID = "200000000000001";

    public BusinessNumber {
        phoneNumber = phoneNumber.replaceAll("[^0-9]", "");
    }

    public BusinessNumber(String phoneNumberId, String phoneNumber, AppSecrets secrets, URI webhookUrl) {
        this(phoneNumberId, phoneNumber, secrets, webhookUrl, WABA_ID);
    }
}
