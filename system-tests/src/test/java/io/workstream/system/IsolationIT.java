package io.workstream.system;

import static io.workstream.system.harness.Bodies.array;
import static io.workstream.system.harness.Bodies.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Bridge;
import io.workstream.system.harness.Colleague;
import io.workstream.system.harness.Customer;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Forgery;
import io.workstream.system.harness.Operation;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.PlatformAdministrator;
import io.workstream.system.harness.Tokens;
import io.workstream.system.harness.Unique;
import io.workstream.workspace.Scope;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Walks every operation that the product describes: without a valid token nobody gets in, a workspace's things do not exist
 * for anybody else, and members do only what their scopes say.
 */
class IsolationIT {

    /** What each operation in a workspace needs. A new operation is added here, or the walk fails. */
    private static final Map<String, String> NEEDS = table(
            """
            GET /workspaces/{w} workspace.read
            PATCH /workspaces/{w} workspace.manage
            DELETE /workspaces/{w} workspace.manage
            GET /workspaces/{w}/usage workspace.manage
            POST /workspaces/{w}/restore workspace.manage
            POST /workspaces/{w}/transfer roles.manage
            GET /workspaces/{w}/members members.read
            PATCH /workspaces/{w}/members/{userId} roles.manage
            DELETE /workspaces/{w}/members/{userId} roles.manage
            GET /workspaces/{w}/roles members.read
            POST /workspaces/{w}/roles roles.manage
            PATCH /workspaces/{w}/roles/{id} roles.manage
            DELETE /workspaces/{w}/roles/{id} roles.manage
            GET /workspaces/{w}/invitations members.invite
            POST /workspaces/{w}/invitations members.invite
            DELETE /workspaces/{w}/invitations/{id} members.invite
            POST /workspaces/{w}/invitations/{id}/resend members.invite
            GET /workspaces/{w}/audit audit.read
            GET /workspaces/{w}/audit/export audit.read
            GET /workspaces/{w}/whatsapp-accounts connectors.read
            POST /workspaces/{w}/whatsapp-accounts connectors.manage
            GET /workspaces/{w}/whatsapp-accounts/{id} connectors.read
            PATCH /workspaces/{w}/whatsapp-accounts/{id} connectors.manage
            DELETE /workspaces/{w}/whatsapp-accounts/{id} connectors.manage
            POST /workspaces/{w}/whatsapp-accounts/{id}/check connectors.manage
            GET /workspaces/{w}/whatsapp-accounts/{id}/templates conversations.read
            GET /workspaces/{w}/jivo-channels connectors.read
            POST /workspaces/{w}/jivo-channels jivo.manage
            GET /workspaces/{w}/jivo-channels/{id} connectors.read
            PATCH /workspaces/{w}/jivo-channels/{id} jivo.manage
            DELETE /workspaces/{w}/jivo-channels/{id} jivo.manage
            GET /workspaces/{w}/jivo-channels/{id}/status connectors.read
            POST /workspaces/{w}/jivo-channels/{id}/test jivo.manage
            POST /workspaces/{w}/jivo-channels/{id}/rotate-token jivo.manage
            GET /workspaces/{w}/routes connectors.read
            POST /workspaces/{w}/routes connectors.manage
            DELETE /workspaces/{w}/routes/{id} connectors.manage
            GET /workspaces/{w}/notices connectors.read
            POST /workspaces/{w}/media conversations.reply
            GET /workspaces/{w}/media/{id} conversations.read
            GET /workspaces/{w}/conversations conversations.read
            GET /workspaces/{w}/deliveries conversations.read
            GET /workspaces/{w}/deliveries/failures conversations.read
            GET /workspaces/{w}/deliveries/events audit.read
            GET /workspaces/{w}/deliveries/{d} conversations.read
            GET /workspaces/{w}/deliveries/{d}/raw-events audit.read
            POST /workspaces/{w}/deliveries/resend conversations.reply
            POST /workspaces/{w}/deliveries/resend-matching conversations.reply
            GET /conversations/{c} conversations.read
            POST /conversations/{c}/close conversations.reply
            GET /conversations/{c}/messages conversations.read
            POST /conversations/{c}/messages conversations.reply
            GET /conversations/{c}/messages/{m}/deliveries conversations.read
            POST /conversations/{c}/messages/{m}/resend conversations.reply
            """);

    /** Where people get in. */
    private static final Predicate<Operation> OPEN =
            operation -> operation.path().startsWith("/auth/");

    /** What is one's own, whoever one is. */
    private static final Predicate<Operation> OWN =
            operation -> operation.path().matches("/me(/.*)?|/workspaces|/invitations/.*");

    /** For platform administrators only. */
    private static final Predicate<Operation> PLATFORM =
            operation -> operation.path().startsWith("/platform/");

    private static Bridge mine;
    private static Bridge other;
    private static Customer ivan;
    private static Map<String, String> ids;
    private static List<Operation> all;

    @BeforeAll
    static void talk() {
        mine = Bridge.open();
        other = Bridge.open();
        ivan = mine.customer("Ivan");
        ivan.starts("a secret");
        all = Operation.described();
        String message = ivan.message("a secret", "delivered").getString("id");
        String delivery = mine.api().get(mine.path("deliveries")).items().get(0).getString("id");
        ids = new TreeMap<>(Map.ofEntries(
                Map.entry("{w}/whatsapp-accounts/{id}", mine.workspace() + "/whatsapp-accounts/" + mine.accountId()),
                Map.entry("{w}/jivo-channels/{id}", mine.workspace() + "/jivo-channels/" + mine.channelId()),
                Map.entry("{w}/routes/{id}", mine.workspace() + "/routes/" + first("routes")),
                Map.entry("{w}/roles/{id}", mine.workspace() + "/roles/" + newRole("walked", List.of("members.read"))),
                Map.entry("{w}/invitations/{id}", mine.workspace() + "/invitations/" + invitation()),
                Map.entry("{w}", mine.workspace()),
                Map.entry("{userId}", mine.owner().id()),
                Map.entry("{c}", ivan.conversation()),
                Map.entry("{m}", message),
                Map.entry("{d}", delivery)));
    }

    private static String first(String list) {
        return mine.api().get(mine.path(list)).items().get(0).getString("id");
    }

    private static String newRole(String code, List<String> scopes) {
        return mine.api()
                .post(mine.path("roles"), object("code", code, "name", code, "scopes", array(scopes)))
                .expect(201)
                .text("id");
    }

    private static String invitation() {
        return mine.api()
                .post(mine.path("invitations"), object("email", Unique.email(), "role", "viewer"))
                .expect(201)
                .text("id");
    }

    private static Map<String, String> table(String lines) {
        Map<String, String> table = new TreeMap<>();
        lines.lines()
                .forEach(line ->
                        table.put(line.substring(0, line.lastIndexOf(' ')), line.substring(line.lastIndexOf(' ') + 1)));
        return table;
    }

    private static List<Operation> inWorkspaces() {
        return all.stream()
                .filter(operation -> NEEDS.containsKey(operation.toString()))
                .toList();
    }

    /** A body that would do; anything else would be refused for what it says. */
    private static String body(Operation operation) {
        return switch (operation.toString()) {
            case "PATCH /workspaces/{w}" -> object("name", "Stolen").toString();
            case "POST /workspaces/{w}/transfer" -> object(
                            "userId", mine.owner().id())
                    .toString();
            case "PATCH /workspaces/{w}/members/{userId}" -> object("roles", array("viewer"))
                    .toString();
            case "POST /workspaces/{w}/roles" -> object("code", "stolen", "name", "Stolen", "scopes", array())
                    .toString();
            case "PATCH /workspaces/{w}/roles/{id}" -> object("name", "Stolen").toString();
            case "POST /workspaces/{w}/invitations" -> object("email", Unique.email(), "role", "viewer")
                    .toString();
            case "POST /workspaces/{w}/whatsapp-accounts" -> ACCOUNT;
            case "PATCH /workspaces/{w}/whatsapp-accounts/{id}" -> object("alias", "stolen")
                    .toString();
            case "POST /workspaces/{w}/jivo-channels" -> object("name", "x", "outboundUrl", "https://198.41.0.4/a")
                    .toString();
            case "PATCH /workspaces/{w}/jivo-channels/{id}" -> object("name", "stolen")
                    .toString();
            case "POST /workspaces/{w}/routes" -> object(
                            "whatsappAccountId", mine.accountId(), "jivoChannelId", mine.channelId())
                    .toString();
            case "POST /workspaces/{w}/deliveries/resend" -> object("deliveries", array(ids.get("{d}")))
                    .toString();
            case "PATCH /platform/tenants/{w}" -> object("status", "suspended").toString();
            case "POST /platform/tenants/{w}/support" -> object("reason", "a look around")
                    .toString();
            case "POST /platform/administrators" -> object("email", mine.owner().email())
                    .toString();
            case "POST /conversations/{c}/messages" -> object("text", "from a stranger")
                    .toString();
            default -> "";
        };
    }

    private static final String ACCOUNT =
            """
            {"alias":"x","phoneNumber":"+79990000001","provider":"cloud","phoneNumberId":"1","accessToken":"t",
            "appSecret":"s","verifyToken":"v"}""";

    @Test
    void everyOperationShouldBeWalked() {
        assertThat(all).hasSizeGreaterThan(50);
        assertThat(all.stream().filter(OPEN.or(OWN).or(PLATFORM).negate()).map(Operation::toString))
                .as("operations that the product describes, and those that this walk knows: add yours to NEEDS")
                .containsExactlyInAnyOrderElementsOf(NEEDS.keySet());
        assertThat(NEEDS.values())
                .isSubsetOf(Arrays.stream(Scope.values()).map(Scope::code).toList());
    }

    @Test
    void nobodyShouldBeLetInWithoutAValidToken() {
        String token = mine.owner().accessToken();
        List<String> bad = List.of(
                "",
                "no.token.atall",
                Forgery.tampered(token),
                Forgery.unsigned(token),
                Forgery.signedByStranger(token),
                Tokens.endingIn(Duration.ofMinutes(-5), mine.owner()));

        for (Operation operation : all.stream().filter(OPEN.negate()).toList()) {
            for (String wrong : bad) {
                Answer answer = operation.call(wrong, ids, body(operation));

                assertThat(answer.status())
                        .as("%s with token number %s: %s", operation, bad.indexOf(wrong), answer.body())
                        .isEqualTo(401);
            }
        }
        assertNothingChanged();
    }

    @Test
    void strangerShouldFindNothingWhenTheyAskForAnothersWorkspace() {
        for (Operation operation : inWorkspaces()) {
            Answer answer = operation.call(other.owner().accessToken(), ids, body(operation));

            assertThat(answer.status()).as("%s: %s", operation, answer.body()).isEqualTo(404);
        }
        assertNothingChanged();
    }

    @Test
    void strangerShouldFindNothingWhenTheyAskForAnothersThingInTheirOwnWorkspace() {
        Map<String, String> disguised = new TreeMap<>(ids);
        disguised.replaceAll((name, value) -> value.replace(mine.workspace(), other.workspace()));

        List<Operation> aboutThings = Stream.concat(
                        inWorkspaces().stream().filter(Operation::namesAThing),
                        Stream.of(new Operation("POST", "/workspaces/{w}/routes")))
                .toList();

        assertThat(aboutThings).hasSizeGreaterThan(20);
        for (Operation operation : aboutThings) {
            Answer answer = operation.call(other.owner().accessToken(), disguised, body(operation));

            assertThat(answer.status()).as("%s: %s", operation, answer.body()).isEqualTo(404);
        }
        assertNothingChanged();
    }

    /** Both walls stand alone: the tests before this one cannot see a query that forgot its workspace. */
    @Test
    void strangerShouldFindNothingWhenRowLevelSecurityIsOff() {
        Database.withoutRowLevelSecurity(() -> {
            strangerShouldFindNothingWhenTheyAskForAnothersWorkspace();
            strangerShouldFindNothingWhenTheyAskForAnothersThingInTheirOwnWorkspace();
            for (Operation operation : inWorkspaces().stream()
                    .filter(each -> each.method().equals("GET") && !each.namesAThing())
                    .toList()) {
                Answer answer =
                        operation.call(other.owner().accessToken(), Map.of("{w}", other.workspace()), body(operation));

                assertThat(answer.expect(200).body())
                        .as("%s", operation)
                        .doesNotContain(
                                mine.workspace(),
                                mine.owner().id(),
                                mine.accountId(),
                                mine.channelId(),
                                ivan.conversation(),
                                ids.get("{d}"));
            }
        });
    }

    @Test
    void visitorFromThePlatformShouldReadAndChangeNothing() {
        Person visitor = PlatformAdministrator.fresh();
        visitor.api()
                .post("platform/tenants/" + mine.workspace() + "/support", object("reason", "a look around"))
                .expect(201);

        for (Operation operation : inWorkspaces()) {
            // A deleted workspace is brought back by its owners; the platform has an operation of its own for that.
            if (!operation.method().equals("GET") && !operation.path().endsWith("/restore")) {
                Answer answer = operation.call(visitor.accessToken(), ids, body(operation));

                assertThat(answer.body()).as("%s", operation).contains("support-read-only");
            }
        }
        assertNothingChanged();
    }

    @Test
    void memberShouldBeRefusedWhenTheirRoleLacksTheScope() {
        Person person = Colleague.of(mine, "viewer");
        String role = newRole("almost-all", List.of("members.read"));
        for (Scope lacking : Scope.values()) {
            List<Operation> refused = inWorkspaces().stream()
                    .filter(operation -> NEEDS.get(operation.toString()).equals(lacking.code()))
                    .toList();
            // Seeing the workspace belongs to every role.
            if (refused.isEmpty() || lacking == Scope.WORKSPACE_READ) {
                continue;
            }
            List<String> others = Arrays.stream(Scope.values())
                    .filter(scope -> scope != lacking)
                    .map(Scope::code)
                    .toList();
            mine.api()
                    .patch(mine.path("roles/" + role), object("scopes", array(others)))
                    .expect(200);
            mine.api()
                    .patch(mine.path("members/" + person.id()), object("roles", array("almost-all")))
                    .expect(200);
            for (Operation operation : refused) {
                Answer answer = operation.call(person.accessToken(), ids, body(operation));

                JsonObject data = answer.problem(403, "scope-missing");
                assertThat(data.getString("scope")).as("%s", operation).isEqualTo(lacking.code());
            }
        }
        assertNothingChanged();
    }

    @Test
    void ordinaryPersonShouldNotAdministerThePlatform() {
        List<Operation> platform = all.stream().filter(PLATFORM).toList();
        assertThat(platform).hasSizeGreaterThan(15);
        for (Operation operation : platform) {
            Answer answer = operation.call(mine.owner().accessToken(), ids, body(operation));

            assertThat(answer.body()).as("%s", operation).contains("platform-administrators-only");
        }
        assertNothingChanged();
    }

    @Test
    void messageShouldNotBeFoundWhenItBelongsToAnotherConversation() {
        Customer olga = mine.customer("Olga");
        olga.starts("hello");

        mine.api()
                .get(olga.messagesPath() + "/" + ids.get("{m}") + "/deliveries")
                .problem(404, "message-not-found");
        mine.api().post(olga.messagesPath() + "/" + ids.get("{m}") + "/resend").problem(404, "message-not-found");
    }

    private static void assertNothingChanged() {
        assertThat(mine.api().get(mine.path("whatsapp-accounts")).items())
                .extracting(account -> account.getString("alias"))
                .containsExactly("Shop");
        assertThat(mine.api().get(mine.path("jivo-channels")).items())
                .extracting(channel -> channel.getString("name"))
                .containsExactly("Sales");
        assertThat(mine.api().get(mine.path("routes")).items()).hasSize(1);
        assertThat(mine.api().get(mine.path("roles")).items())
                .extracting(role -> role.getString("code"))
                .contains("walked")
                .doesNotContain("stolen");
        assertThat(mine.api().get(mine.path("invitations")).items())
                .extracting(invitation -> invitation.getString("status"))
                .containsExactly("open");
        assertThat(mine.api().get("workspaces/" + mine.workspace()).text("name"))
                .isNotEqualTo("Stolen");
        assertThat(mine.api().get("conversations/" + ivan.conversation()).text("status"))
                .isNotEqualTo("closed");
        assertThat(ivan.timeline()).hasSize(1);
        assertThat(ivan.got()).isEmpty();
    }
}
