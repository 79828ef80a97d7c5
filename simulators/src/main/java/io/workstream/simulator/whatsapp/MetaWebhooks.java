package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.around.Surroundings;
import io.workstream.simulator.wire.FaultTarget;
import io.workstream.simulator.wire.Faults;
import io.workstream.simulator.wire.Json;
import io.workstream.simulator.wire.Pacing;
import io.workstream.simulator.wire.ProductCall;
import io.workstream.simulator.wire.ProductCalls;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends Meta's webhooks: wraps a value into the envelope, signs the exact bytes, repeats until 200. */
final class MetaWebhooks {

    private final ProductCalls product;
    private final Pacing pacing;
    private final Faults faults;

    MetaWebhooks(Surroundings around) {
        this.product = around.product();
        this.pacing = around.pacing();
        this.faults = around.faults();
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
        Set<String> names = new HashSet<>(Set.of(number.phoneNumberId()));
        names.add(value.at("/messages/0/from").asText(""));
        names.add(value.at("/statuses/0/recipient_id").asText(""));
        return send(number, Json.asciiBytes(envelope(number, value)), names);
    }

    /** The same with exactly these bytes, which need not be what Meta would ever send. */
    ProductCalls.Sending sendBody(BusinessNumber number, byte[] body) {
        return send(number, body, Set.of(number.phoneNumberId()));
    }

    private ProductCalls.Sending send(BusinessNumber number, byte[] body, Set<String> names) {
        Map<String, String> headers = Map.of(
                "User-Agent",
                "facebookexternalua",
                "X-Hub-Signature-256",
                "sha256=" + hmac(number.secrets().appSecret(), body));
        return product.post(
                new ProductCall(number.webhookUrl(), body, headers),
                pacing.metaRule(),
                faults.telling(FaultTarget.META_WEBHOOK, names));
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
