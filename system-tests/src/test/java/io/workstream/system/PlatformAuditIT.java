package io.workstream.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Api;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.PlatformAdministrator;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who did what on the platform and in its workspaces, as its administrators search it. */
class PlatformAuditIT {

    private final Person administrator = PlatformAdministrator.fresh();
    private final Api platform = administrator.api();
    private final Person owner = Person.fresh();
    private final String workspace = owner.newWorkspace().getString("id");

    @Test
    void platformShouldShowWhatHappenedInNoWorkspaceUnlessOneIsNamed() {
        owner.confirmEmail();
        String whatTheyDid = "platform/audit?actor=" + owner.id();

        assertThat(actions(whatTheyDid)).containsExactly("account.email-confirmed");
        assertThat(actions(whatTheyDid + "&workspace=" + workspace)).containsExactly("workspace.created");
        assertThat(actions(whatTheyDid + "&workspace=all"))
                .containsExactly("account.email-confirmed", "workspace.created");
        assertThat(actions(whatTheyDid + "&workspace=all&action=workspace")).containsExactly("workspace.created");
        assertThat(actions(whatTheyDid + "&workspace=" + UUID.randomUUID())).isEmpty();
        JsonObject entry =
                platform.get(whatTheyDid + "&workspace=" + workspace).items().get(0);
        assertThat(entry.getString("workspaceId")).isEqualTo(workspace);
        assertThat(entry.getString("workspaceName")).startsWith("Workspace ");
        assertThat(platform.get("platform/audit?workspace=mine").violations()).containsExactly("workspace");
        assertThat(platform.all("platform/audit?workspace=all&actor=" + owner.id(), 1))
                .hasSize(2);
    }

    @Test
    void fileShouldBeToldToTheWorkspaceWhoseEntriesAreTakenAway() {
        String file = platform.get("platform/audit/export?workspace=" + workspace)
                .expect(200)
                .body();

        assertThat(file).contains("\"workspace.created\"", "\"" + workspace + "\"");
        JsonObject told = owner.api()
                .get("workspaces/" + workspace + "/audit?action=audit.exported")
                .items()
                .get(0);
        assertThat(told.getString("actorId")).isEqualTo(administrator.id());
        platform.get("platform/audit/export?actor=" + administrator.id()).expect(200);
        assertThat(actions("platform/audit?actor=" + administrator.id())).containsExactly("audit.exported");
    }

    @Test
    void auditShouldBeClosedToWhoeverDoesNotAdministerThePlatform() {
        owner.api().get("platform/audit").problem(403, "platform-administrators-only");
        owner.api().get("platform/audit?workspace=" + workspace).problem(403, "platform-administrators-only");
        owner.api().get("platform/audit/export?workspace=all").problem(403, "platform-administrators-only");
    }

    private List<String> actions(String path) {
        return platform.get(path).items().stream()
                .map(entry -> entry.getString("action"))
                .toList();
    }
}
