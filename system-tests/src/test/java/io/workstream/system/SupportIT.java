package io.workstream.system;

import static io.workstream.system.harness.Bodies.array;
import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.later;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Colleague;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.PlatformAdministrator;
import io.workstream.system.harness.Unique;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A look into a workspace by an administrator of the platform: everything can be read but secrets, nothing changed. */
class SupportIT {

    private static final String OVER =
            "update support_visits set expires_at = now() where workspace_id = ?::uuid and ended_at is null";

    private final Bridge bridge = Bridge.open();
    private final Person visitor = PlatformAdministrator.fresh();
    private final Api platform = visitor.api();

    @Test
    void visitorShouldReadUntilTheyEndItAndTheWorkspaceShouldBeTold() {
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("help me");
        String itself = "workspaces/" + bridge.workspace();
        platform.get(itself).problem(404, "workspace-not-found");

        JsonObject visit = visit("Ticket 7: messages are late").expect(201).json();

        assertThat(Duration.between(
                        Instant.parse(visit.getString("startedAt")), Instant.parse(visit.getString("expiresAt"))))
                .isEqualTo(Duration.ofHours(1));
        assertThat(platform.get(itself).expect(200).text("role")).isEqualTo("@support");
        assertThat(platform.get("conversations/" + ivan.conversation() + "/messages")
                        .items())
                .hasSize(1);
        for (String list : List.of("members", "roles", "conversations", "deliveries", "notices", "routes", "audit")) {
            platform.get(bridge.path(list)).expect(200);
        }
        assertThat(platform.get("platform/support").items()).containsExactly(visit);
        platform.delete("platform/support").expect(204);
        platform.get(itself).problem(404, "workspace-not-found");
        platform.get("conversations/" + ivan.conversation()).problem(404, "conversation-not-found");
        assertThat(platform.get("platform/support").items()).isEmpty();
        List<JsonObject> told = told();
        assertThat(told)
                .extracting(entry -> entry.getString("action"))
                .containsExactly("support.ended", "support.opened");
        assertThat(told)
                .allSatisfy(entry -> assertThat(entry.getString("actorId")).isEqualTo(visitor.id()));
        assertThat(told.get(1).getJsonObject("details").getString("reason")).isEqualTo("Ticket 7: messages are late");
    }

    @Test
    void everyChangeShouldBeRefused() {
        Customer ivan = bridge.customer("Ivan");
        ivan.starts("help me");
        String conversation = "conversations/" + ivan.conversation();
        String colleague = Colleague.of(bridge, "viewer").id();
        visit("a look around").expect(201);

        Stream.of(
                        platform.patch("workspaces/" + bridge.workspace(), object("name", "Stolen")),
                        platform.delete("workspaces/" + bridge.workspace()),
                        platform.post(bridge.path("restore")),
                        platform.post(bridge.path("transfer"), object("userId", colleague)),
                        platform.post(conversation + "/messages", object("text", "from the platform")),
                        platform.post(conversation + "/close"),
                        platform.post(bridge.path("invitations"), object("email", Unique.email(), "role", "viewer")),
                        platform.patch(bridge.path("members/" + colleague), object("roles", array("owner"))),
                        platform.delete(bridge.path("members/" + colleague)),
                        platform.delete(bridge.path("members/" + visitor.id())),
                        platform.post(bridge.path("roles"), object("code", "x", "name", "X", "scopes", array())),
                        platform.patch(
                                bridge.path("whatsapp-accounts/" + bridge.accountId()), object("alias", "stolen")),
                        platform.post(bridge.path("whatsapp-accounts/" + bridge.accountId() + "/check")),
                        platform.delete(bridge.path("jivo-channels/" + bridge.channelId())),
                        platform.post(bridge.path("jivo-channels/" + bridge.channelId() + "/rotate-token")),
                        platform.post(
                                bridge.path("routes"),
                                object("whatsappAccountId", bridge.accountId(), "jivoChannelId", bridge.channelId())),
                        platform.post(bridge.path("deliveries/resend-matching")))
                .forEach(answer -> answer.problem(403, "support-read-only"));

        assertThat(bridge.api().get("workspaces/" + bridge.workspace()).text("name"))
                .isNotEqualTo("Stolen");
        assertThat(ivan.timeline()).hasSize(1);
    }

    @Test
    void secretsShouldNotBeShownToAVisitor() {
        String account = bridge.path("whatsapp-accounts/" + bridge.accountId());
        String channel = bridge.path("jivo-channels/" + bridge.channelId());
        String webhook = bridge.api().get(account).text("webhookUrl");
        visit("a look around").expect(201);

        for (Answer answer : List.of(
                platform.get(account),
                platform.get(bridge.path("whatsapp-accounts")),
                platform.get(channel),
                platform.get(bridge.path("jivo-channels")))) {
            assertThat(answer.expect(200).body())
                    .doesNotContain(
                            webhook,
                            bridge.inbound().getPath(),
                            bridge.secrets().accessToken(),
                            bridge.secrets().appSecret());
        }
        assertThat(platform.get(account).json().get("webhookUrl")).isIn(null, JsonValue.NULL);
        assertThat(told()).extracting(entry -> entry.getString("action")).doesNotContain("jivo-channel.address-shown");
    }

    @Test
    void visitShouldBeOverByItselfAndBeWrittenDown() {
        visit("a look around").expect(201);

        Database.change(bridge, OVER, bridge.workspace());

        platform.get("workspaces/" + bridge.workspace()).problem(404, "workspace-not-found");
        // Written down once a minute.
        later().atMost(Duration.ofSeconds(90)).until(() -> told().size() == 2);
        assertThat(told().get(0).getString("action")).isEqualTo("support.expired");
        visit("once more").expect(201);
        platform.get("workspaces/" + bridge.workspace()).expect(200);
    }

    @Test
    void visitShouldEndWhenAnotherBeginsAndWhenTheRightIsTakenAway() {
        String other = Person.fresh().newWorkspace().getString("id");
        visit("a look around").expect(201);

        platform.post("platform/tenants/" + other + "/support", object("reason", "another look"))
                .expect(201);
        platform.get("workspaces/" + bridge.workspace()).problem(404, "workspace-not-found");
        platform.get("workspaces/" + other).expect(200);

        PlatformAdministrator.dismiss(visitor);
        platform.get("workspaces/" + other).problem(404, "workspace-not-found");
    }

    @Test
    void visitShouldReachASuspendedWorkspaceToo() {
        platform.patch("platform/tenants/" + bridge.workspace(), object("status", "suspended"))
                .expect(200);

        visit("why is it suspended").expect(201);

        platform.get(bridge.path("conversations")).expect(200);
    }

    @Test
    void visitShouldBeRefusedWithoutReasonRightOrNeed() {
        assertThat(visit("  ").violations()).containsExactly("reason");
        assertThat(visit("x").violations()).containsExactly("reason");
        platform.post("platform/tenants/" + UUID.randomUUID() + "/support", object("reason", "a look around"))
                .problem(404, "workspace-not-found");
        bridge.api()
                .post("platform/tenants/" + bridge.workspace() + "/support", object("reason", "a look around"))
                .problem(403, "platform-administrators-only");
        String own = visitor.newWorkspace().getString("id");
        platform.post("platform/tenants/" + own + "/support", object("reason", "a look around"))
                .problem(409, "support-of-member");
    }

    private Answer visit(String reason) {
        return platform.post("platform/tenants/" + bridge.workspace() + "/support", object("reason", reason));
    }

    private List<JsonObject> told() {
        return bridge.api().get(bridge.path("audit?action=support")).items();
    }
}
