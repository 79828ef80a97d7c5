package io.workstream.system;

import static io.workstream.system.harness.Bodies.array;
import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Api;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Colleague;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Mailbox;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.RowLock;
import io.workstream.system.harness.Socket;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who belongs to a workspace, with which roles, and what these allow. */
class MembersIT {

    private final Bridge bridge = Bridge.open();
    private final Api owner = bridge.api();

    private String member(Person person) {
        return bridge.path("members/" + person.id());
    }

    private static JsonObject roles(String... codes) {
        return object("roles", array((Object[]) codes));
    }

    private JsonObject newRole(String code, String... scopes) {
        return object("code", code, "name", "Role " + code, "scopes", array((Object[]) scopes));
    }

    private List<String> rolesOf(Person person) {
        return owner.get(bridge.path("members")).items().stream()
                .filter(member -> member.getString("userId").equals(person.id()))
                .flatMap(member -> member.getJsonArray("roles").getValuesAs(JsonString.class).stream())
                .map(JsonString::getString)
                .toList();
    }

    @Test
    void roleShouldBeGoneWithTheNextRequestOnceItIsTaken() {
        Person agent = Colleague.of(bridge, "agent");
        agent.api().get(bridge.path("routes")).expect(200);

        JsonObject changed =
                owner.patch(member(agent), roles("viewer")).expect(200).json();

        assertThat(changed.getJsonArray("roles")).isEqualTo(array("viewer"));
        assertThat(agent.api()
                        .get(bridge.path("routes"))
                        .problem(403, "scope-missing")
                        .getString("scope"))
                .isEqualTo("connectors.read");
        owner.delete(member(agent)).expect(204);
        agent.api().get(bridge.path("members")).problem(404, "workspace-not-found");
        assertThat(Database.number(
                        """
                        select count(*) from audit_entries where workspace_id = ?::uuid and object_id = ?::uuid
                          and (action = 'member.changed' and before = '{"roles": ["agent"]}' and after = '{"roles": ["viewer"]}'
                            or action = 'member.removed' and before = '{"roles": ["viewer"]}')
                        """,
                        bridge.workspace(),
                        agent.id()))
                .isEqualTo(2);
    }

    @Test
    void subscriptionShouldEndOnceTheRightToItIsTaken() {
        Person agent = Colleague.of(bridge, "agent");
        try (Socket socket = Socket.of(agent)) {
            String kept = "ws:" + bridge.workspace() + "/conversations";
            String lost = "ws:" + bridge.workspace() + "/connectors";
            socket.subscribe("s1", kept);
            socket.subscribe("s2", lost);

            owner.patch(member(agent), roles("viewer")).expect(200);

            JsonObject told = socket.await(frame -> frame.getString("op").equals("unsubscribed"));
            assertThat(told.getString("topic")).isEqualTo(lost);
            owner.delete(member(agent)).expect(204);
            soon().until(() -> socket.frames().stream()
                    .anyMatch(frame -> frame.getString("op").equals("unsubscribed")
                            && frame.getString("topic").equals(kept)));
            bridge.customer("Ivan").starts("not for you");
            assertThat(socket.frames()).noneMatch(frame -> frame.getString("op").equals("event"));
        }
    }

    @Test
    void workspaceShouldBelongToSomebodyElseOnceItIsHandedOver() {
        Person heir = Colleague.of(bridge, "viewer");
        String transfer = bridge.path("transfer");
        String id = bridge.owner().id();

        JsonObject seen =
                owner.post(transfer, object("userId", heir.id())).expect(200).json();

        assertThat(seen.getString("role")).isEqualTo("admin");
        assertThat(rolesOf(heir)).containsExactly("owner");
        assertThat(rolesOf(bridge.owner())).containsExactly("admin");
        assertThat(Mailbox.of(heir).awaitMail("is yours now").text())
                .contains(bridge.owner().name() + " handed the workspace", "/w/" + seen.getString("slug"));
        assertThat(Database.number(
                        "select count(*) from workspaces where id = ?::uuid and owner_id = ?::uuid",
                        bridge.workspace(),
                        heir.id()))
                .isEqualTo(1);
        JsonObject entry = owner.get(bridge.path("audit?action=workspace.transferred"))
                .items()
                .get(0);
        assertThat(entry.getJsonObject("before").getString("owner"))
                .isEqualTo(bridge.owner().name());
        assertThat(entry.getJsonObject("after").getString("owner")).isEqualTo(heir.name());
        owner.post(transfer, object("userId", heir.id())).problem(403, "owners-only");
        heir.api().delete(member(heir)).problem(409, "last-owner");
        heir.api().post(transfer, object("userId", id)).expect(200);
        assertThat(rolesOf(bridge.owner())).containsExactly("owner");
    }

    @Test
    void workspaceShouldNotBeHandedOverToStrangersOrOneselfOrByOthersThanOwners() {
        Person admin = Colleague.of(bridge, "admin");
        String transfer = bridge.path("transfer");

        admin.api().post(transfer, object("userId", admin.id())).problem(403, "owners-only");
        owner.post(transfer, object("userId", Person.fresh().id())).problem(404, "member-not-found");
        assertThat(owner.post(transfer, object("userId", bridge.owner().id())).violations())
                .containsExactly("userId");
        assertThat(owner.post(transfer, object()).violations()).containsExactly("userId");

        assertThat(rolesOf(bridge.owner())).containsExactly("owner");
    }

    @Test
    void nobodyShouldGiveOrTakeWhatIsBeyondTheirOwnRights() {
        Person admin = Colleague.of(bridge, "admin");
        Person agent = Colleague.of(bridge, "agent");

        admin.api().patch(member(agent), roles("owner")).problem(403, "grant-exceeds-own");
        admin.api().patch(member(admin), roles("owner", "admin")).problem(403, "grant-exceeds-own");
        admin.api().patch(member(bridge.owner()), roles("viewer")).problem(403, "member-has-more-rights");
        admin.api().delete(member(bridge.owner())).problem(403, "member-has-more-rights");
        agent.api().patch(member(admin), roles("viewer")).problem(403, "scope-missing");
        agent.api().delete(member(admin)).problem(403, "scope-missing");

        assertThat(rolesOf(bridge.owner())).containsExactly("owner");
        assertThat(rolesOf(agent)).containsExactly("agent");
        admin.api().patch(member(agent), roles("admin")).expect(200);
    }

    @Test
    void lastOwnerShouldStayUntilThereIsAnother() {
        Person second = Colleague.of(bridge, "agent");

        owner.delete(member(bridge.owner())).problem(409, "last-owner");
        owner.patch(member(bridge.owner()), roles("admin")).problem(409, "last-owner");
        owner.patch(member(second), roles("owner", "agent")).expect(200);
        owner.delete(member(bridge.owner())).expect(204);

        assertThat(Database.number(
                        "select count(*) from workspaces where id = ?::uuid and owner_id = ?::uuid",
                        bridge.workspace(),
                        second.id()))
                .isEqualTo(1);
        owner.get(bridge.path("members")).problem(404, "workspace-not-found");
        second.api().delete(member(second)).problem(409, "last-owner");
    }

    @Test
    void oneOwnerShouldStayWhenTheLastTwoLeaveAtOnce() throws Exception {
        Person second = Colleague.of(bridge, "owner");
        List<Person> owners = List.of(bridge.owner(), second);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (RowLock members =
                RowLock.of(bridge, "select 1 from workspace_members where workspace_id = ?::uuid for update")) {
            List<Future<Integer>> answers = owners.stream()
                    .map(person -> threads.submit(
                            () -> person.api().delete(member(person)).status()))
                    .toList();
            // Both are under way: one has looked for another owner, the other has, too, or waits for the first.
            members.awaitWaiting(2);
            members.close();

            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(204, 409);
        } finally {
            threads.shutdownNow();
        }
        assertThat(Database.number(
                        "select count(*) from workspace_members where workspace_id = ?::uuid", bridge.workspace()))
                .isEqualTo(1);
    }

    @Test
    void memberShouldLeaveWithoutAnyRight() {
        Person viewer = Colleague.of(bridge, "viewer");

        viewer.api().delete(member(viewer)).expect(204);

        assertThat(viewer.api().get("workspaces").items()).isEmpty();
        owner.patch(member(viewer), roles("viewer")).problem(404, "member-not-found");
        owner.delete(bridge.path("members/" + UUID.randomUUID())).problem(404, "member-not-found");
    }

    @Test
    void memberShouldBeRefusedRolesThatThereAreNot() {
        Person viewer = Colleague.of(bridge, "viewer");

        assertThat(owner.patch(member(viewer), roles("emperor")).violations()).containsExactly("roles");
        assertThat(owner.patch(member(viewer), roles()).violations()).containsExactly("roles");
        String foreign = Bridge.open().api().get("workspaces").items().get(0).getString("id");
        owner.patch("workspaces/" + foreign + "/members/" + viewer.id(), roles("viewer"))
                .problem(404, "workspace-not-found");
    }

    @Test
    void roleOfOnesOwnShouldAllowWhatItSaysAndChangeAtOnce() {
        Person person = Colleague.of(bridge, "viewer");
        JsonObject made = owner.post(bridge.path("roles"), newRole("night-shift", "connectors.read"))
                .expect(201)
                .json();
        owner.patch(member(person), roles("night-shift")).expect(200);

        person.api().get(bridge.path("routes")).expect(200);
        person.api().get(bridge.path("conversations")).problem(403, "scope-missing");
        owner.patch(bridge.path("roles/" + made.getString("id")), object("scopes", array("conversations.read")))
                .expect(200);
        person.api().get(bridge.path("conversations")).expect(200);
        person.api().get(bridge.path("routes")).problem(403, "scope-missing");

        assertThat(made.getJsonArray("scopes")).isEqualTo(array("workspace.read", "connectors.read"));
        assertThat(person.api().get("workspaces").items().get(0).getString("role"))
                .isEqualTo("night-shift");
        assertThat(owner.delete(bridge.path("roles/" + made.getString("id")))
                        .problem(409, "role-in-use")
                        .getInt("members"))
                .isEqualTo(1);
        owner.patch(member(person), roles("viewer")).expect(200);
        owner.delete(bridge.path("roles/" + made.getString("id"))).expect(204);
        assertThat(owner.get(bridge.path("roles")).items())
                .extracting(role -> role.getString("code"))
                .containsExactly("owner", "admin", "agent", "member", "viewer");
    }

    @Test
    void nobodyShouldMakeARoleOutOfRightsThatTheyDoNotHave() {
        Person person = Colleague.of(bridge, "viewer");
        owner.post(bridge.path("roles"), newRole("people", "members.read", "roles.manage"))
                .expect(201);
        JsonObject strong = owner.post(bridge.path("roles"), newRole("strong", "audit.read"))
                .expect(201)
                .json();
        owner.patch(member(person), roles("people")).expect(200);
        Api api = person.api();

        assertThat(api.post(bridge.path("roles"), newRole("mine", "members.read", "audit.read"))
                        .problem(403, "grant-exceeds-own")
                        .getJsonArray("missing"))
                .isEqualTo(array("audit.read"));
        String path = bridge.path("roles/" + strong.getString("id"));
        api.patch(path, object("scopes", array("members.read"))).problem(403, "grant-exceeds-own");
        api.delete(path).problem(403, "grant-exceeds-own");
        api.patch(member(person), roles("strong")).problem(403, "grant-exceeds-own");
        api.post(bridge.path("roles"), newRole("mine", "members.read")).expect(201);
    }

    @Test
    void roleShouldBeRefusedWhenItIsWrongOrNotOnesOwn() {
        String builtIn = owner.get(bridge.path("roles")).items().get(1).getString("id");

        assertThat(owner.post(bridge.path("roles"), newRole("x y", "members.read"))
                        .violations())
                .containsExactly("code");
        assertThat(owner.post(bridge.path("roles"), newRole("x", "members.eat")).violations())
                .containsExactly("scopes");
        owner.post(bridge.path("roles"), newRole("owner", "members.read")).problem(409, "role-code-taken");
        owner.post(bridge.path("roles"), newRole("twice", "members.read")).expect(201);
        owner.post(bridge.path("roles"), newRole("twice", "members.read")).problem(409, "role-code-taken");
        owner.patch(bridge.path("roles/" + builtIn), object("name", "Emperor")).problem(409, "role-built-in");
        owner.delete(bridge.path("roles/" + builtIn)).problem(409, "role-built-in");
        owner.delete(bridge.path("roles/" + UUID.randomUUID())).problem(404, "role-not-found");
        Bridge other = Bridge.open();
        String foreign = other.api()
                .post(other.path("roles"), newRole("theirs", "members.read"))
                .expect(201)
                .text("id");
        owner.patch(bridge.path("roles/" + foreign), object("name", "Stolen")).problem(404, "role-not-found");
    }
}
