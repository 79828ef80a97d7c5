package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.later;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Api;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.PlatformAdministrator;
import io.workstream.system.harness.Unique;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What administrators of the platform see and settle about workspaces. */
class TenantsIT {

    // A delivery that finds its account closed looks again later than at once.
    private static final String POSTPONED =
            "select count(*) from jobs where workspace_id = ?::uuid and status = 'queued' and run_at > created_at";

    private final Person person = PlatformAdministrator.fresh();
    private final Api platform = person.api();

    @Test
    void platformShouldBeClosedToWhoeverDoesNotAdministerIt() {
        Api stranger = Person.fresh().api();
        String theirs = Person.fresh().newWorkspace().getString("id");

        stranger.get("platform/tenants").problem(403, "platform-administrators-only");
        stranger.get("platform/tenants/" + theirs).problem(403, "platform-administrators-only");
        stranger.patch("platform/tenants/" + theirs, object("status", "suspended"))
                .problem(403, "platform-administrators-only");
    }

    @Test
    void platformShouldBeClosedAtOnceWhenTheRightIsTakenAway() {
        platform.get("platform/tenants?limit=1").expect(200);

        PlatformAdministrator.dismiss(person);

        platform.get("platform/tenants?limit=1").problem(403, "platform-administrators-only");
    }

    @Test
    void tenantShouldShowOwnerAndUseWhenItIsFoundByItsOwnersMail() {
        Bridge bridge = Bridge.open();

        JsonObject found = platform.get("platform/tenants?q=" + bridge.owner().email())
                .items()
                .get(0);

        assertThat(found.getString("id")).isEqualTo(bridge.workspace());
        assertThat(found.getJsonObject("owner").getString("email"))
                .isEqualTo(bridge.owner().email());
        assertThat(found.getJsonObject("members").getInt("used")).isEqualTo(1);
        assertThat(found.getJsonObject("whatsappSlots")).isEqualTo(quota(1, 10));
        assertThat(platform.get("platform/tenants?status=suspended&q="
                                + bridge.owner().email())
                        .items())
                .isEmpty();
        platform.get("platform/tenants?status=gone").problem(400, "validation-failed");
    }

    @Test
    void secondNumberShouldBeRefusedWhenThePlatformAllowsOne() {
        Bridge bridge = Bridge.open();

        platform.patch(tenant(bridge), object("whatsappSlots", 1)).expect(200);

        assertThat(platform.get(tenant(bridge)).json().getJsonObject("whatsappSlots"))
                .isEqualTo(quota(1, 1));
        bridge.api()
                .post(
                        bridge.path("whatsapp-accounts"),
                        object(
                                "alias", "Second",
                                "phoneNumber", "+" + Unique.phone(),
                                "provider", "cloud",
                                "phoneNumberId", Unique.phoneNumberId(),
                                "accessToken", "t",
                                "appSecret", "s",
                                "verifyToken", "v"))
                .problem(409, "whatsapp-slots-used");
    }

    @Test
    void suspendedWorkspaceShouldLetNobodyInUntilItIsResumed() {
        Bridge bridge = Bridge.open();
        Customer customer = bridge.customer("Ирина");
        String conversation = customer.starts("hello");

        platform.patch(tenant(bridge), object("status", "suspended")).expect(200);

        String itself = "workspaces/" + bridge.workspace();
        bridge.api().get(itself).problem(403, "workspace-suspended");
        bridge.api().get(bridge.path("conversations")).problem(403, "workspace-suspended");
        bridge.api().get("conversations/" + conversation).problem(403, "workspace-suspended");
        Person.fresh().api().get(itself).problem(404, "workspace-not-found");
        assertThat(bridge.api().get("workspaces").items().get(0).getString("status"))
                .isEqualTo("suspended");
        platform.patch(tenant(bridge), object("status", "active")).expect(200);
        bridge.api().get(itself).expect(200);
    }

    @Test
    void messagesShouldBeKeptAndGoOnWhenTheirWorkspaceIsSuspendedMeanwhile() {
        Bridge bridge = Bridge.open();
        Customer customer = bridge.customer("Ирина");
        customer.starts("before");
        soon().untilAsserted(() -> assertThat(customer.textsAtJivo()).containsExactly("before"));
        platform.patch(tenant(bridge), object("status", "suspended")).expect(200);

        customer.says("meanwhile");

        soon().untilAsserted(() ->
                assertThat(Database.number(POSTPONED, bridge.workspace())).isEqualTo(1));
        assertThat(customer.textsAtJivo()).containsExactly("before");
        platform.patch(tenant(bridge), object("status", "active")).expect(200);
        later().untilAsserted(() -> assertThat(customer.textsAtJivo()).containsExactly("before", "meanwhile"));
    }

    private static String tenant(Bridge bridge) {
        return "platform/tenants/" + bridge.workspace();
    }

    private static JsonObject quota(int used, int allowed) {
        return object("used", used, "allowed", allowed);
    }
}
