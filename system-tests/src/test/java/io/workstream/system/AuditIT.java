package io.workstream.system;

import static io.workstream.system.harness.Bodies.array;
import static io.workstream.system.harness.Bodies.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Colleague;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Unique;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who changed what: searched, taken away as a file, and changed by nobody. */
class AuditIT {

    private final Bridge bridge = Bridge.open();
    private final Api owner = bridge.api();

    private List<JsonObject> entries(String query) {
        return owner.get(bridge.path("audit" + query)).items();
    }

    private static List<String> actions(List<JsonObject> entries) {
        return entries.stream().map(entry -> entry.getString("action")).toList();
    }

    @Test
    void changesShouldTellWhatWasBeforeAndAfterButNoSecrets() {
        String account = bridge.path("whatsapp-accounts/" + bridge.accountId());
        owner.patch("workspaces/" + bridge.workspace(), object("locale", "ru")).expect(200);
        owner.patch(account, object("alias", "Flagship", "accessToken", "a-new-secret-token"))
                .expect(200);

        List<JsonObject> entries = entries("");

        assertThat(actions(entries)).startsWith("whatsapp-account.changed", "workspace.changed");
        JsonObject changed = entries.get(0);
        assertThat(changed.getString("actorId")).isEqualTo(bridge.owner().id());
        assertThat(changed.getString("actorName")).isEqualTo(bridge.owner().name());
        assertThat(changed.getString("objectId")).isEqualTo(bridge.accountId());
        assertThat(changed.getString("ip")).isEqualTo("127.0.0.1");
        assertThat(changed.getJsonObject("before").getString("alias")).isEqualTo("Shop");
        assertThat(changed.getJsonObject("after").getString("alias")).isEqualTo("Flagship");
        assertThat(changed.getJsonObject("details").getJsonArray("secretsReplaced"))
                .isEqualTo(array("accessToken"));
        assertThat(entries.get(1).getJsonObject("before").getString("locale")).isEqualTo("en");
        assertThat(entries.get(1).getJsonObject("after").getString("locale")).isEqualTo("ru");
        assertThat(entries.toString())
                .doesNotContain(
                        "a-new-secret-token",
                        bridge.secrets().accessToken(),
                        bridge.secrets().appSecret(),
                        bridge.inbound().getPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?action=a%00b", "?objectType=%00", "?from=%2B999999999-01-01T00:00:00Z"})
    void searchShouldBeRefusedWhenTheDatabaseCouldNotBeAsked(String query) {
        owner.get(bridge.path("audit" + query)).problem(400, "validation-failed");
    }

    @Test
    void searchShouldFindByTimeActorActionAndObject() {
        Person admin = Colleague.of(bridge, "admin");
        String role = admin.api()
                .post(bridge.path("roles"), object("code", "night", "name", "Night", "scopes", array("audit.read")))
                .expect(201)
                .text("id");
        owner.patch(bridge.path("roles/" + role), object("name", "Day")).expect(200);

        assertThat(actions(entries("?actor=" + admin.id()))).containsExactly("role.created");
        assertThat(actions(entries("?action=role"))).containsExactly("role.changed", "role.created");
        assertThat(actions(entries("?action=role.changed"))).containsExactly("role.changed");
        assertThat(actions(entries("?objectId=" + role))).hasSize(2);
        assertThat(actions(entries("?objectType=route"))).containsExactly("route.created");
        String time = entries("?action=role.changed").get(0).getString("createdAt");
        assertThat(actions(entries("?action=role&from=" + time))).containsExactly("role.changed");
        assertThat(actions(entries("?action=role&to=" + time))).containsExactly("role.created");
        assertThat(owner.get(bridge.path("audit?from=yesterday")).violations()).containsExactly("from");
        assertThat(owner.get(bridge.path("audit?actor=me")).violations()).containsExactly("actor");
        assertThat(owner.all(bridge.path("audit"), 1)).isEqualTo(entries(""));
    }

    @Test
    void fileShouldHoldEverythingAndNoFormula() {
        Person agent = Colleague.of(bridge, "agent");
        Person evil =
                Person.named("=HYPERLINK(\"x\") " + UUID.randomUUID().toString().substring(0, 8), Unique.email());
        Colleague.join(bridge, "admin", evil)
                .api()
                .post(bridge.path("roles"), object("code", "f", "name", "@SUM(1)", "scopes", array()))
                .expect(201);
        owner.patch("workspaces/" + bridge.workspace(), object("name", "Кофейня; \"Север\""))
                .expect(200);
        for (int i = 0; i < 205; i++) {
            owner.get(bridge.path("jivo-channels/" + bridge.channelId())).expect(200);
        }

        Answer file = owner.get(bridge.path("audit/export"));

        assertThat(file.expect(200).header("content-type")).get().asString().startsWith("text/csv");
        assertThat(file.header("content-disposition")).get().asString().contains("audit.csv");
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSize(1 + owner.all(bridge.path("audit"), 200).size());
        assertThat(lines.get(0))
                .endsWith("\"time\",\"actorId\",\"actorName\",\"action\",\"objectType\",\"objectId\","
                        + "\"before\",\"after\",\"details\",\"ip\",\"sessionId\",\"workspaceId\",\"workspaceName\"");
        assertThat(file.body()).contains("Кофейня").doesNotContainPattern("(^|,)\"[=+@-]");
        assertThat(lines.get(1)).contains("\"audit.exported\"");
        assertThat(file.body()).contains(",\"'=HYPERLINK(\"\"x\"\")");
        assertThat(owner.get(bridge.path("audit/export?action=role")).body().lines())
                .hasSize(2);
        agent.api().get(bridge.path("audit/export")).problem(403, "scope-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entries set action = 'nothing' where workspace_id = ?::uuid",
                "delete from audit_entries where workspace_id = ?::uuid",
                "with entered as (select set_config('role', 'workstream_system', false))"
                        + " delete from audit_entries where workspace_id = ?::uuid and exists (select 1 from entered)"
            })
    void nobodyShouldChangeWhatIsWrittenNotEvenTheApplication(String sql) {
        assertThatThrownBy(() -> Database.change(bridge, sql, bridge.workspace()))
                .rootCause()
                .hasMessageContaining("permission denied for table audit_entries");
        assertThat(
                        Database.number(
                                """
                        select count(*) from unnest(array['workstream_app', 'workstream_system']) r,
                            unnest(array['update', 'delete', 'truncate']) p
                        where has_table_privilege(r, 'audit_entries', p)
                        """))
                .isZero();
    }
}
