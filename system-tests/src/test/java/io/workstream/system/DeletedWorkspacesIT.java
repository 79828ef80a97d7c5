package io.workstream.system;

import static io.workstream.system.harness.Patience.later;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Api;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Colleague;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Mailbox;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.PlatformAdministrator;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Workspaces that their owners deleted, and the way back. */
class DeletedWorkspacesIT {

    // A delivery that finds its account closed looks again later than at once.
    private static final String POSTPONED =
            "select count(*) from jobs where workspace_id = ?::uuid and status = 'queued' and run_at > created_at";

    private final Bridge bridge = Bridge.open();
    private final Api owner = bridge.api();
    private final String itself = "workspaces/" + bridge.workspace();

    @Test
    void deletedWorkspaceShouldLetNobodyInUntilItsOwnerBringsItBack() {
        Person admin = Colleague.of(bridge, "admin");
        String conversation = bridge.customer("Ирина").starts("hello");

        owner.delete(itself).expect(204);

        JsonObject refusal = owner.get(itself).problem(403, "workspace-deleted");
        assertThat(Instant.parse(refusal.getString("restoreUntil")))
                .isAfter(Instant.now().plus(Duration.ofDays(29)));
        owner.get(bridge.path("conversations")).problem(403, "workspace-deleted");
        owner.get("conversations/" + conversation).problem(403, "workspace-deleted");
        owner.delete(itself).problem(403, "workspace-deleted");
        admin.api().get(itself).problem(403, "workspace-deleted");
        Person.fresh().api().get(itself).problem(404, "workspace-not-found");
        JsonObject listed = owner.get("workspaces").items().get(0);
        assertThat(listed.getString("status")).isEqualTo("deleted");
        assertThat(listed.getString("restoreUntil")).isEqualTo(refusal.getString("restoreUntil"));
        assertThat(admin.api().get("workspaces").items()).isEmpty();
        admin.api().post(itself + "/restore").problem(403, "owners-only");
        Person.fresh().api().post(itself + "/restore").problem(404, "workspace-not-found");

        JsonObject there = owner.post(itself + "/restore").expect(200).json();

        assertThat(there.getString("status")).isEqualTo("active");
        assertThat(owner.get(itself).json()).isEqualTo(there);
        assertThat(admin.api().get("workspaces").items()).hasSize(1);
        owner.post(itself + "/restore").problem(409, "workspace-not-deleted");
        assertThat(owner.get(itself + "/audit?action=workspace").items())
                .extracting(entry -> entry.getString("action"))
                .startsWith("workspace.restored", "workspace.deleted");
    }

    @Test
    void onlyOwnersShouldDeleteAWorkspace() {
        Colleague.of(bridge, "admin").api().delete(itself).problem(403, "owners-only");
        Colleague.of(bridge, "agent").api().delete(itself).problem(403, "scope-missing");
        Person.fresh().api().delete(itself).problem(404, "workspace-not-found");

        owner.get(itself).expect(200);
    }

    @Test
    void messagesShouldBeKeptAndGoOnWhenTheirWorkspaceIsDeletedMeanwhile() {
        Customer customer = bridge.customer("Ирина");
        customer.starts("before");
        soon().untilAsserted(() -> assertThat(customer.textsAtJivo()).containsExactly("before"));
        owner.delete(itself).expect(204);

        customer.says("meanwhile");

        soon().untilAsserted(() ->
                assertThat(Database.number(POSTPONED, bridge.workspace())).isEqualTo(1));
        assertThat(customer.textsAtJivo()).containsExactly("before");
        owner.post(itself + "/restore").expect(200);
        later().untilAsserted(() -> assertThat(customer.textsAtJivo()).containsExactly("before", "meanwhile"));
    }

    @Test
    void ownerShouldBeToldByMailWhenTheirWorkspaceIsDeletedAndWhenItIsBack() {
        Mailbox mailbox = Mailbox.of(bridge.owner());

        owner.delete(itself).expect(204);
        owner.post(itself + "/restore").expect(200);

        assertThat(mailbox.awaitMail("was deleted").text()).contains("bring it back");
        assertThat(mailbox.awaitMail("is back").text()).contains("/w/");
    }

    @Test
    void workspaceShouldBeGoneForItsOwnerWhenItsTimeIsOver() {
        owner.delete(itself).expect(204);

        Database.change(
                bridge,
                "update workspaces set deleted_at = now() - interval '30 days' where id = ?::uuid",
                bridge.workspace());

        assertThat(owner.get("workspaces").items()).isEmpty();
        owner.post(itself + "/restore").problem(404, "workspace-not-found");
    }

    @Test
    void platformShouldFindDeletedWorkspacesAndBringThemBack() {
        Api platform = PlatformAdministrator.fresh().api();
        String tenant = "platform/tenants/" + bridge.workspace();
        platform.post(tenant + "/restore").problem(409, "workspace-not-deleted");
        owner.delete(itself).expect(204);

        JsonObject found = platform.get(
                        "platform/tenants?status=deleted&q=" + bridge.owner().email())
                .items()
                .get(0);

        assertThat(found.getString("status")).isEqualTo("deleted");
        assertThat(found.getString("restoreUntil")).isNotEmpty();
        owner.post(tenant + "/restore").problem(403, "platform-administrators-only");
        assertThat(platform.post(tenant + "/restore").expect(200).text("status"))
                .isEqualTo("active");
        owner.get(itself).expect(200);
    }
}
