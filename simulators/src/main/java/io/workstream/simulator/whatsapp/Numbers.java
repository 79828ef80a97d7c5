package io.workstream.simulator.whatsapp;

import io.workstream.simulator.wire.LiveFeed;
import io.workstream.simulator.wire.ProductAnswer;
import io.workstream.simulator.wire.ProductCalls;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The business numbers of the pretend Meta. A webhook URL counts only after its handshake succeeded. */
public final class Numbers {

    private final Map<String, BusinessNumber> byId = new ConcurrentHashMap<>();
    private final Set<String> verified = ConcurrentHashMap.newKeySet();
    private final SecureRandom random = new SecureRandom();
    private final ProductCalls product;
    private final LiveFeed feed;
    private final SendRates rates;

    Numbers(ProductCalls product, LiveFeed feed, SendRates rates) {
        this.product = product;
        this.feed = feed;
        this.rates = rates;
    }

    /** How fast they may send. */
    SendRates rates() {
        return rates;
    }

    /** Takes the number, replacing one with the same id, and asks its webhook URL as Meta does. */
    public Handshake register(BusinessNumber number) {
        byId.put(number.phoneNumberId(), number);
        verified.remove(number.phoneNumberId());
        Handshake handshake = shakeHands(number);
        if (handshake.verified()) {
            verified.add(number.phoneNumberId());
        }
        feed.changed(LiveFeed.Area.PHONE);
        return handshake;
    }

    public Optional<BusinessNumber> find(String phoneNumberId) {
        return Optional.ofNullable(byId.get(phoneNumberId));
    }

    /** Sorted by id. */
    public List<BusinessNumber> all() {
        return byId.keySet().stream().sorted().map(byId::get).toList();
    }

    public boolean isVerified(String phoneNumberId) {
        return verified.contains(phoneNumberId);
    }

    public void clear() {
        byId.clear();
        verified.clear();
    }

    private Handshake shakeHands(BusinessNumber number) {
        String challenge = Long.toString(random.nextLong(1_000_000_000L, Long.MAX_VALUE));
        ProductAnswer answer = product.get(question(number, challenge)).join();
        if (answer.status() != 200) {
            return new Handshake(false, answer.status(), "expected 200 with the challenge: " + answer.body());
        }
        if (!answer.body().equals(challenge)) {
            return new Handshake(false, 200, "the body is not exactly the challenge");
        }
        return new Handshake(true, 200, "webhook verified");
    }

    private static URI question(BusinessNumber number, String challenge) {
        String url = number.webhookUrl().toString();
        return URI.create(url + (url.contains("?") ? "&" : "?") + "hub.mode=subscribe&hub.challenge=" + challenge
                + "&hub.verify_token="
                + URLEncoder.encode(number.secrets().verifyToken(), StandardCharsets.UTF_8));
    }
}
