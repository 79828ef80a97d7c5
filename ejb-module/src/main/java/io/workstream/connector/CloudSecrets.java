package io.workstream.connector;

/**
 * The secrets of a {@code cloud} account, encrypted together.
 *
 * @param accessToken bearer token for Meta's API
 * @param appSecret signs Meta's webhooks
 * @param verifyToken repeated by Meta at the handshake
 */
public record CloudSecrets(String accessToken, String appSecret, String verifyToken) {

    CloudSecrets with(WhatsAppAccountChange change) {
        return new CloudSecrets(
                change.accessToken() == null ? accessToken : change.accessToken(),
                change.appSecret() == null ? appSecret : change.appSecret(),
                change.verifyToken() == null ? verifyToken : change.verifyToken());
    }

    @Override
    public String toString() {
        return "CloudSecrets[]";
    }
}
