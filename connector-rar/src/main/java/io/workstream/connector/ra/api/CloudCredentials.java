package io.workstream.connector.ra.api;

/**
 * How to speak for one number of the WhatsApp Business Cloud API.
 *
 * @param phoneNumberId Meta's id of the number (digits, not the number itself)
 * @param accessToken bearer token
 */
public record CloudCredentials(String phoneNumberId, String accessToken) {

    @Override
    public String toString() {
        return "CloudCredentials[phoneNumberId=" + phoneNumberId + "]";
    }
}
