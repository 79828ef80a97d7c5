package io.workstream.simulator.whatsapp;

import java.net.URI;

/** A number that a business connected to the Cloud API; {@code phoneNumber} is kept as digits without a plus. */
public record BusinessNumber(String phoneNumberId, String phoneNumber, AppSecrets secrets, URI webhookUrl) {

    /** WhatsApp Business Account that all pretend numbers belong to. */
    public static final String WABA_ID = "200000000000001";

    public BusinessNumber {
        phoneNumber = phoneNumber.replaceAll("[^0-9]", "");
    }
}
