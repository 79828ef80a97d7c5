package io.workstream.system;

import static io.workstream.system.harness.Bodies.array;
import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Patience.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Colleague;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Letters;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.PlatformAdministrator;
import io.workstream.system.harness.Unique;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Asking people in by mail, and what whoever holds the link can make of it. */
class InvitationsIT {

    private final Bridge bridge = Bridge.open();
    private final Api owner = bridge.api();
    private final String address = Unique.email();

    private JsonObject invite(String email, String role) {
        return owner.post(bridge.path("invitations"), object("email", email, "role", role))
                .expect(201)
                .json();
    }

    private static Answer accept(Person person, String token) {
        return person.api().post("invitations/accept", object("token", token));
    }

    private String statusOf(String id) {
        return owner.get(bridge.path("invitations")).items().stream()
                .filter(invitation -> invitation.getString("id").equals(id))
                .map(invitation -> invitation.getString("status"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void linkShouldWaitForRoomWhenTheWorkspaceHasAsManyMembersAsItMayHave() {
        Api platform = PlatformAdministrator.fresh().api();
        String tenant = "platform/tenants/" + bridge.workspace();
        platform.patch(tenant, object("members", 1)).expect(200);
        invite(address, "agent");
        String token = Letters.invitationToken(address, 1);
        Person person = Person.withAddress(address);

        accept(person, token).problem(409, "member-places-used");

        platform.patch(tenant, object("members", 2)).expect(200);
        accept(person, token).expect(200);
    }

    @Test
    void newPersonShouldComeInWithTheLinkOfTheMailOnce() {
        JsonObject invitation = invite(address.toUpperCase(Locale.ROOT), "agent");
        String token = Letters.invitationToken(address, 1);
        Person person = Person.withAddress(address);
        Instant made = Instant.parse(invitation.getString("createdAt"));
        assertThat(Instant.parse(invitation.getString("expiresAt"))).isEqualTo(made.plus(Duration.ofDays(7)));

        JsonObject workspace = accept(person, token).expect(200).json();

        assertThat(workspace.getString("id")).isEqualTo(bridge.workspace());
        assertThat(workspace.getString("role")).isEqualTo("agent");
        person.api().get(bridge.path("conversations")).expect(200);
        assertThat(statusOf(invitation.getString("id"))).isEqualTo("accepted");
        accept(person, token).problem(409, "invitation-used");
        owner.delete(bridge.path("invitations/" + invitation.getString("id"))).problem(409, "invitation-used");
        owner.post(bridge.path("invitations"), object("email", address, "role", "agent"))
                .problem(409, "already-member");
        assertThat(Database.number(
                        """
                        select count(*) from audit_entries where workspace_id = ?::uuid and actor_id = ?::uuid
                          and action = 'member.joined' and after = '{"roles": ["agent"]}'
                        """,
                        bridge.workspace(),
                        person.id()))
                .isEqualTo(1);
        assertThat(Database.number(
                        "select count(*) from invitations where encode(token_hash, 'escape') like '%' || ? || '%'",
                        token))
                .isZero();
    }

    @Test
    void linkShouldBeWorthNothingForAnotherAddress() {
        invite(address, "viewer");
        String token = Letters.invitationToken(address, 1);
        Person thief = Person.fresh();

        accept(thief, token).problem(403, "invitation-for-another");
        accept(thief, "A".repeat(43)).problem(404, "invitation-not-found");

        assertThat(thief.api().get("workspaces").items()).isEmpty();
        accept(Person.withAddress(address), token).expect(200);
    }

    @Test
    void onlyTheNewestLinkShouldWorkOnceAnInvitationIsSentAgain() {
        String id = invite(address, "viewer").getString("id");
        String first = Letters.invitationToken(address, 1);
        Person person = Person.withAddress(address);
        owner.post(bridge.path("invitations"), object("email", address, "role", "agent"))
                .problem(409, "already-invited");

        owner.post(bridge.path("invitations/" + id + "/resend")).expect(200);

        String second = Letters.invitationToken(address, 2);
        accept(person, first).problem(404, "invitation-not-found");
        soon().untilAsserted(() -> assertThat(
                        owner.get(bridge.path("invitations")).items().get(0).getString("mail"))
                .isEqualTo("sent"));
        accept(person, second).expect(200);
    }

    @Test
    void linkShouldBeWorthNothingOnceItIsWithdrawnOrItsTimeIsOver() {
        String id = invite(address, "viewer").getString("id");
        String token = Letters.invitationToken(address, 1);
        Person person = Person.withAddress(address);

        Database.change(bridge, "update invitations set expires_at = now() where id = ?::uuid", id);
        accept(person, token).problem(409, "invitation-expired");
        assertThat(statusOf(id)).isEqualTo("expired");
        owner.delete(bridge.path("invitations/" + id)).expect(204);
        accept(person, token).problem(409, "invitation-withdrawn");
        owner.post(bridge.path("invitations/" + id + "/resend")).problem(409, "invitation-withdrawn");

        assertThat(person.api().get("workspaces").items()).isEmpty();
    }

    @Test
    void invitationShouldNeverGiveMoreThanItsSenderHas() {
        owner.post(
                        bridge.path("roles"),
                        object("code", "host", "name", "Host", "scopes", array("members.read", "members.invite")))
                .expect(201);
        Person host = Colleague.of(bridge, "viewer");
        owner.patch(bridge.path("members/" + host.id()), object("roles", array("host", "viewer")))
                .expect(200);
        String path = bridge.path("invitations");

        host.api().post(path, object("email", address, "role", "admin")).problem(403, "grant-exceeds-own");
        host.api().post(path, object("email", address, "role", "owner")).problem(403, "grant-exceeds-own");
        assertThat(host.api()
                        .post(path, object("email", address, "role", "emperor"))
                        .violations())
                .containsExactly("role");
        assertThat(host.api()
                        .post(path, object("email", "nobody", "role", "viewer"))
                        .violations())
                .containsExactly("email");
        host.api().post(path, object("email", address, "role", "host")).expect(201);
        String token = Letters.invitationToken(address, 1);
        owner.delete(bridge.path("members/" + host.id())).expect(204);
        String role = owner.get(bridge.path("roles")).items().get(5).getString("id");
        assertThat(owner.delete(bridge.path("roles/" + role))
                        .problem(409, "role-in-use")
                        .getInt("invited"))
                .isEqualTo(1);

        accept(Person.withAddress(address), token).problem(409, "invitation-withdrawn");
    }
}
