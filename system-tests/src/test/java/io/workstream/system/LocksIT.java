package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Database;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.PlatformAdministrator;
import io.workstream.system.harness.SecondNode;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People whom too many tries locked out, found and let in again by administrators of the platform; on a node with limits. */
@Tag("slow")
class LocksIT {

    private static final String AUDITED =
            "select count(*) from audit_entries where workspace_id is null and action = ? and actor_id = ?::uuid";

    private static SecondNode second;

    private final Person administrator = PlatformAdministrator.fresh();
    private final Api platform = administrator.api();
    private final Person person = Person.fresh();

    @BeforeAll
    static void startSecond() {
        second = SecondNode.start();
    }

    @AfterAll
    static void stopSecond() {
        if (second != null) {
            second.close();
        }
    }

    @Test
    void lockedPersonShouldSignInAgainWhenAnAdministratorUnlocksThem() {
        assertThat(found("true")).isEmpty();
        guesses("203.0.113.21", 6);
        guess("203.0.113.21", person.password()).problem(429, "too-many-tries");

        JsonObject locked = found("true").get(0);

        assertThat(locked.getString("id")).isEqualTo(person.id());
        assertThat(locked.getJsonObject("lock").getString("kind")).isEqualTo("account");
        assertThat(locked.getJsonObject("lock").getInt("failures")).isEqualTo(6);
        assertThat(Instant.parse(locked.getJsonObject("lock").getString("until")))
                .isAfter(Instant.parse(locked.getJsonObject("lock").getString("since")));
        JsonObject free = platform.post("platform/people/" + person.id() + "/unlock")
                .expect(200)
                .json();
        assertThat(free.get("lock")).isIn(null, JsonValue.NULL);
        assertThat(found("true")).isEmpty();
        assertThat(found("false")).hasSize(1);
        guess("203.0.113.21", person.password()).expect(200);
        assertThat(Database.number(AUDITED, "person.unlocked", administrator.id()))
                .isOne();
    }

    @Test
    void personShouldBeUnlockedOnADeviceOfTheirOwnToo() {
        guess("203.0.113.22", person.password()).expect(200);
        guesses("203.0.113.22", 6);
        guess("203.0.113.22", person.password()).problem(429, "too-many-tries");

        JsonObject locked = found("true").get(0);
        assertThat(locked.get("lock")).isIn(null, JsonValue.NULL);
        assertThat(locked.getInt("lockedDevices")).isOne();

        platform.post("platform/people/" + person.id() + "/unlock").expect(200);
        guess("203.0.113.22", person.password()).expect(200);
    }

    @Test
    void addressShouldTryAgainWhenAnAdministratorUnlocksIt() {
        String address = "2001:db8::23";
        String locks = "platform/addresses/" + address + "/locks";
        assertThat(platform.get(locks).items()).isEmpty();
        IntStream.range(0, 22).forEach(n -> logIn(address, n + person.email(), "a wrong one"));
        guess(address, person.password()).problem(429, "too-many-tries");

        assertThat(platform.get("platform/addresses/2001:db8::99/locks").items())
                .singleElement()
                .satisfies(lock -> assertThat(lock.getString("kind")).isEqualTo("address"));

        platform.delete(locks).expect(204);
        guess(address, person.password()).expect(200);
        assertThat(Database.number(AUDITED, "address.unlocked", administrator.id()))
                .isOne();
        assertThat(platform.get("platform/addresses/somewhere/locks").violations())
                .containsExactly("address");
    }

    @Test
    void peopleShouldBeClosedToWhoeverDoesNotAdministerThePlatform() {
        Api stranger = person.api();

        stranger.get("platform/people").problem(403, "platform-administrators-only");
        stranger.get("platform/people/" + person.id()).problem(403, "platform-administrators-only");
        stranger.post("platform/people/" + person.id() + "/unlock").problem(403, "platform-administrators-only");
        stranger.get("platform/addresses/203.0.113.1/locks").problem(403, "platform-administrators-only");
        stranger.delete("platform/addresses/203.0.113.1/locks").problem(403, "platform-administrators-only");
        platform.get("platform/people/" + UUID.randomUUID()).problem(404, "person-not-found");
        platform.post("platform/people/" + person.id() + "/unlock").expect(200);
        assertThat(Database.number(AUDITED, "person.unlocked", administrator.id()))
                .as("nothing was locked")
                .isZero();
    }

    private List<JsonObject> found(String locked) {
        return platform.get("platform/people?locked=" + locked + "&q=" + person.email())
                .items();
    }

    private void guesses(String address, int number) {
        IntStream.range(0, number).forEach(n -> guess(address, "a wrong one").expect(401));
    }

    private Answer guess(String address, String password) {
        return logIn(address, person.email(), password);
    }

    private static Answer logIn(String address, String email, String password) {
        return Web.post(
                second.baseUri().resolve("/api/v1/auth/login"),
                object("email", email, "password", password).toString().getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json",
                "X-Forwarded-For",
                address);
    }
}
