package io.workstream.connector.whatsapp;

import io.workstream.connector.Connectors;
import io.workstream.connector.WhatsAppAccountLink;
import io.workstream.shared.Problem;
import io.workstream.shared.TamedJson;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Meta's webhook, once the bytes are here: whose it is, whether it is genuine, and what it says. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WhatsAppInbound {

    @Inject
    Connectors connectors;

    @Inject
    WhatsAppArrivals arrivals;

    @Inject
    Clock clock;

    /** Answers Meta's first call with its challenge. Refused when the verify token is not the account's. */
    public String handshake(
            String token, @Nullable String mode, @Nullable String verifyToken, @Nullable String challenge) {
        WhatsAppAccountLink account = account(token);
        if (challenge == null || verifyToken == null || !"subscribe".equals(mode)) {
            throw new Problem(WebhookProblem.HANDSHAKE_REFUSED);
        }
        if (!same(verifyToken, account.secrets().verifyToken())) {
            throw new Problem(WebhookProblem.HANDSHAKE_REFUSED);
        }
        return challenge;
    }

    /**
     * Takes an event in; when this returns, it is committed. Refused when nobody has this token, the signature does not fit
     * the raw bytes, or they are not JSON; nothing is kept then.
     *
     * @param signature value of {@code X-Hub-Signature-256}
     * @param headers those worth keeping beside the body
     */
    public void receive(String token, @Nullable String signature, byte[] body, Map<String, String> headers) {
        WhatsAppAccountLink account = account(token);
        if (!WebhookSignature.fits(signature, body, account.secrets().appSecret())) {
            throw new Problem(WebhookProblem.SIGNATURE_WRONG);
        }
        TamedJson json = TamedJson.of(body);
        WhatsAppEvents events = WhatsAppMapping.read(json.object(), BusinessNumber.of(account), clock);
        arrivals.take(
                new WhatsAppCall(account, events, body, headers, json.note().orElse(null)));
    }

    private WhatsAppAccountLink account(String token) {
        return connectors.accountByToken(token).orElseThrow(() -> new Problem(WebhookProblem.WEBHOOK_UNKNOWN));
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
