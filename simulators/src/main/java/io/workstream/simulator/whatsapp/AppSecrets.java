package io.workstream.simulator.whatsapp;

/** What a Meta app and the receiver of its webhooks share. */
public record AppSecrets(String accessToken, String appSecret, String verifyToken) {

    @Override
    public String toString() {
        return "AppSecrets[hidden]";
    }
}
