package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.wire.Json;
import io.workstream.simulator.wire.Pacing;
import io.workstream.simulator.wire.ProductCall;
import io.workstream.simulator.wire.ProductCalls;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends Meta's webhooks: wraps a value into the envelope, signs the exact bytes, repeats until 200. */
final class MetaWebhooks {

    private final ProductCalls product;
    private final Pacing pacing;

    MetaWebhooks(ProductCalls product, Pacing pacing) {
        this.product = product;
        this.pacing = pacing;
    }

    /** The start of a value of field {@code messages} for this number. */
    static ObjectNode value(BusinessNumber number) {
        ObjectNode value = Json.object().put("messaging_product", "whatsapp");
        value.putObject("metadata")
                .put("display_phone_number", number.phoneNumber())
                .put("phone_number_id", number.phoneNumberId());
        return value;
    }

    ProductCalls.Sending send(BusinessNumber number, ObjectNode value) {
        return sendBody(number, Json.asciiBytes(envelope(number, value)));
    }

    /** The same with exactly these bytes, which need not be what Meta would ever send. */
    ProductCalls.Sending sendBody(BusinessNumber number, byte[] body) {
        Map<String, String> headers = Map.of(
                "User-Agent",
                "facebookexternalua",
                "X-Hub-Signature-256",
                "sha256=" + hmac(number.secrets().appSecret(), body));
        return product.post(new ProductCall(number.webhookUrl(), body, headers), pacing.metaRule());
    }

    private static ObjectNode envelope(BusinessNumber number, ObjectNode value) {
        ObjectNode envelope = Json.object().put("object", "whatsapp_business_account");
        ObjectNode entry = envelope.putArray("entry").addObject().put("id", number.wabaId());
        entry.putArray("changes").addObject().put("field", "messages").set("value", value);
        return envelope;
    }

    private static String hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
