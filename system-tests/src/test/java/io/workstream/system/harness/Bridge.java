package io.workstream.system.harness;

import static io.workstream.system.harness.Bodies.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.simulator.jivo.JivoChannel;
import io.workstream.simulator.jivo.ReceivedEvent;
import io.workstream.simulator.whatsapp.AppSecrets;
import io.workstream.simulator.whatsapp.BusinessNumber;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A workspace of its own with one WhatsApp number that leads to one Jivo channel, known to the outside world. */
public final class Bridge {

    private final Person owner;
    private final String workspace;
    private final JsonObject account;
    private final JsonObject channel;
    private final JivoChannel console;
    private final AppSecrets secrets;

    private Bridge(Person owner, String workspace, String phoneNumberId) {
        this.owner = owner;
        this.workspace = workspace;
        this.secrets = new AppSecrets("token-" + UUID.randomUUID(), "secret-" + UUID.randomUUID(), "verify-me");
        this.account = newAccount(phoneNumberId);
        this.console = Stack.get().simulators().jivo().open("Channel " + phoneNumberId);
        this.channel = newChannel();
        Stack.get().simulators().jivo().connect(console.id(), inbound());
        assertThat(meetMeta(secrets)).as("webhook handshake").isTrue();
    }

    /** Somebody new opens a workspace and connects both sides. */
    public static Bridge open() {
        return openAs(Unique.phoneNumberId());
    }

    /** The same with a given id of the number at Meta. */
    public static Bridge openAs(String phoneNumberId) {
        return openWithoutRoute(phoneNumberId).withRoute();
    }

    /** The same in another workspace of somebody; many are opened faster so. */
    public static Bridge openBy(Person owner) {
        return openBy(owner, Unique.phoneNumberId()).withRoute();
    }

    /** Both sides connected, but no way from one to the other. */
    public static Bridge openWithoutRoute(String phoneNumberId) {
        return openBy(Person.fresh(), phoneNumberId);
    }

    private static Bridge openBy(Person owner, String phoneNumberId) {
        return new Bridge(owner, owner.newWorkspace().getString("id"), phoneNumberId);
    }

    private Bridge withRoute() {
        api().post(path("routes"), object("whatsappAccountId", accountId(), "jivoChannelId", channelId()))
                .expect(201);
        return this;
    }

    public Person owner() {
        return owner;
    }

    /** REST as the owner sees it. */
    public Api api() {
        return owner.api();
    }

    public String workspace() {
        return workspace;
    }

    /** A path below the workspace. */
    public String path(String below) {
        return "workspaces/" + workspace + "/" + below;
    }

    public String accountId() {
        return account.getString("id");
    }

    public String channelId() {
        return channel.getString("id");
    }

    public String phoneNumberId() {
        return account.getString("phoneNumberId");
    }

    /** The business number, digits only. */
    public String number() {
        return account.getString("phoneNumber").substring(1);
    }

    public AppSecrets secrets() {
        return secrets;
    }

    /** Where Meta posts. */
    public URI webhook() {
        return URI.create(account.getString("webhookUrl"));
    }

    /** Where Jivo posts. */
    public URI inbound() {
        return URI.create(channel.getString("inboundUrl"));
    }

    /** The channel as the operator's console knows it. */
    public JivoChannel console() {
        return console;
    }

    /** All that the console received, in order. */
    public List<ReceivedEvent> received() {
        return Stack.get().simulators().jivo().events(console.id());
    }

    /** Somebody with a phone of their own who has not written yet. */
    public Customer customer(String name) {
        return new Customer(this, Unique.phone(), name);
    }

    /** Somebody with a given number, digits only. */
    public Customer customer(String number, String name) {
        return new Customer(this, number, name);
    }

    /** An empty webhook body about this number. */
    public MetaBody meta() {
        return new MetaBody(phoneNumberId(), number());
    }

    /** Posts a body to the webhook, signed as Meta does. */
    public Answer fromMeta(JsonObject body) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return Web.post(webhook(), bytes, Signature.HEADER, Signature.of(bytes, secrets.appSecret()));
    }

    /** The same with head and body in one piece. */
    public Answer fromMetaInOnePiece(JsonObject body) {
        String json = body.toString();
        String signature = Signature.of(json.getBytes(StandardCharsets.UTF_8), secrets.appSecret());
        return RawCall.post(webhook(), json, Signature.HEADER + ": " + signature);
    }

    /** Posts a body to the address that Jivo was given. */
    public Answer fromJivo(JsonObject body) {
        return Web.post(inbound(), body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Tells the pretend Meta which secrets the number has from now on. */
    public boolean meetMeta(AppSecrets present) {
        return Stack.get()
                .simulators()
                .numbers()
                .register(new BusinessNumber(phoneNumberId(), number(), present, webhook()))
                .verified();
    }

    private JsonObject newAccount(String phoneNumberId) {
        JsonObject draft = object(
                "alias",
                "Shop",
                "phoneNumber",
                "+" + Unique.phone(),
                "provider",
                "cloud",
                "phoneNumberId",
                phoneNumberId,
                "wabaId",
                BusinessNumber.WABA_ID,
                "accessToken",
                secrets.accessToken(),
                "appSecret",
                secrets.appSecret(),
                "verifyToken",
                secrets.verifyToken());
        return api().post(path("whatsapp-accounts"), draft).expect(201).json();
    }

    private JsonObject newChannel() {
        URI outbound = Stack.get().simulators().baseUrl().resolve(console.path());
        return api().post(path("jivo-channels"), object("name", "Sales", "outboundUrl", outbound))
                .expect(201)
                .json();
    }
}
