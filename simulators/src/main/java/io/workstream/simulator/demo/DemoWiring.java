package io.workstream.simulator.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workstream.simulator.Simulators;
import io.workstream.simulator.jivo.JivoChannel;
import io.workstream.simulator.whatsapp.AppSecrets;
import io.workstream.simulator.whatsapp.BusinessNumber;
import io.workstream.simulator.whatsapp.Customer;
import io.workstream.simulator.whatsapp.Handshake;
import io.workstream.simulator.wire.Json;
import java.net.URI;
import java.util.Objects;
import java.util.Set;

/**
 * Connects a running, ready product with the simulators: owner, workspace, WhatsApp account, Jivo channel, route. Done
 * again it finds what exists and only tells the simulators anew, for they forget everything when they stop.
 */
public final class DemoWiring {

    // Fixed, because the product keeps them over restarts; they open nothing but the simulators on loopback.
    private static final String PHONE_NUMBER_ID = "100000000000001";
    private static final String PHONE_NUMBER = "+15550199999";
    private static final AppSecrets SECRETS =
            new AppSecrets("demo-access-token", "demo-app-secret", "demo-verify-token");
    private static final String JIVO_SEGMENT = "demo";
    private static final String JIVO_CHANNEL = "support";

    private final URI productUrl;
    private final DemoOwner owner;
    private final Simulators simulators;
    private final ProductApi api;

    public DemoWiring(URI productUrl, DemoOwner owner, Simulators simulators) {
        this.productUrl = productUrl;
        this.owner = owner;
        this.simulators = simulators;
        this.api = new ProductApi(productUrl);
    }

    /** Throws with the call and its answer when the product does not take part. */
    public WiredDemo wire() {
        login();
        String workspace = workspace();
        String account = whatsappAccount(workspace);
        String channel = jivoChannel(workspace);
        String route = route(workspace, account, channel);
        simulators.phone().change("15550100001", known -> Customer.named(known.number(), "Ivan Testov"));
        simulators.phone().change("15550100002", known -> Customer.named(known.number(), "Мария Петрова"));
        return new WiredDemo(
                productUrl, simulators.baseUrl(), owner, new WiredDemo.Ids(workspace, account, channel, route));
    }

    private void login() {
        ObjectNode registration = Json.object()
                .put("email", owner.email())
                .put("password", owner.password())
                .put("name", owner.name());
        api.post("auth/register", registration, Set.of(201, 409));
        ObjectNode credentials = Json.object().put("email", owner.email()).put("password", owner.password());
        api.loginWith(text(api.post("auth/login", credentials, Set.of(200)), "accessToken"));
    }

    private String workspace() {
        return api.list("workspaces").stream()
                .findFirst()
                .map(known -> text(known, "id"))
                .orElseGet(() ->
                        create("workspaces", Json.object().put("name", "Demo").put("slug", "demo")));
    }

    private String whatsappAccount(String workspace) {
        String path = "workspaces/" + workspace + "/whatsapp-accounts";
        ObjectNode draft = Json.object()
                .put("alias", "Demo")
                .put("phoneNumber", PHONE_NUMBER)
                .put("provider", "cloud")
                .put("phoneNumberId", PHONE_NUMBER_ID)
                .put("accessToken", SECRETS.accessToken())
                .put("appSecret", SECRETS.appSecret())
                .put("verifyToken", SECRETS.verifyToken())
                .put("wabaId", BusinessNumber.WABA_ID);
        String id = find(path, "phoneNumberId", PHONE_NUMBER_ID, draft);
        URI webhookUrl = URI.create(text(api.get(path + "/" + id), "webhookUrl"));
        Handshake handshake = simulators
                .numbers()
                .register(new BusinessNumber(PHONE_NUMBER_ID, PHONE_NUMBER, SECRETS, productUrl.resolve(webhookUrl)));
        if (!handshake.verified()) {
            throw new IllegalStateException("the webhook handshake with " + webhookUrl + " failed: " + handshake);
        }
        return id;
    }

    private String jivoChannel(String workspace) {
        JivoChannel channel = simulators.jivo().put(new JivoChannel(JIVO_SEGMENT, JIVO_CHANNEL, "Support", null));
        String outboundUrl = simulators.baseUrl().resolve(channel.path()).toString();
        String path = "workspaces/" + workspace + "/jivo-channels";
        String id = find(
                path, "name", "Support", Json.object().put("name", "Support").put("outboundUrl", outboundUrl));
        JsonNode known = api.get(path + "/" + id);
        // The simulators may listen on another port than last time.
        if (known.hasNonNull("outboundUrl")
                && !outboundUrl.equals(known.get("outboundUrl").textValue())) {
            api.patch(path + "/" + id, Json.object().put("outboundUrl", outboundUrl));
        }
        simulators.jivo().connect(channel.id(), productUrl.resolve(URI.create(text(known, "inboundUrl"))));
        return id;
    }

    private String route(String workspace, String account, String channel) {
        String path = "workspaces/" + workspace + "/routes";
        return api.list(path).stream()
                .filter(known -> account.equals(known.path("whatsappAccountId").textValue())
                        && channel.equals(known.path("jivoChannelId").textValue()))
                .findFirst()
                .map(known -> text(known, "id"))
                .orElseGet(() -> create(
                        path, Json.object().put("whatsappAccountId", account).put("jivoChannelId", channel)));
    }

    private String find(String path, String field, String value, ObjectNode draft) {
        return api.list(path).stream()
                .filter(known -> value.equals(known.path(field).textValue()))
                .findFirst()
                .map(known -> text(known, "id"))
                .orElseGet(() -> create(path, draft));
    }

    private String create(String path, ObjectNode draft) {
        return text(api.post(path, draft, Set.of(201)), "id");
    }

    private static String text(JsonNode answer, String field) {
        return Objects.requireNonNull(
                answer.path(field).textValue(), () -> "the product's answer has no " + field + ": " + answer);
    }
}
