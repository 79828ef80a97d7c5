package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static io.workstream.system.harness.Bodies.parse;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.PageSession;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.SigningKeys;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that signs access tokens is replaced, step by step as docs/operations.md says: nobody has to sign in again. */
@Tag("slow")
class KeyRotationIT {

    @TempDir
    Path directory;

    @Test
    void everybodyShouldStaySignedInWhileTheSigningKeyIsReplaced() {
        Person person = Person.fresh();
        PageSession page = PageSession.of(person);
        String oldKey = keyOf(person.accessToken());
        assertThat(published()).containsExactly(oldKey);

        try (SigningKeys keys = new SigningKeys()) {
            String next = SigningKeys.fresh(directory);
            keys.use(keys.present(), next);
            List<String> both = published();
            assertThat(both).hasSize(2).startsWith(oldKey);
            assertThat(keyOf(login(person).text("accessToken"))).isEqualTo(oldKey);

            keys.use(next, keys.present());
            assertThat(published()).containsExactlyInAnyOrderElementsOf(both);
            person.api().get("me").expect(200);
            Answer refreshed = refresh(person.refreshToken());
            assertThat(keyOf(refreshed.text("accessToken"))).isEqualTo(both.get(1));
            Api.with(refreshed.text("accessToken")).get("me").expect(200);

            keys.use(next);
            assertThat(published()).containsExactly(both.get(1));
            person.api().get("me").problem(401, "unauthenticated");
            Api.with(refreshed.text("accessToken")).get("me").expect(200);
            Api.with(refresh(refreshed.text("refreshToken")).text("accessToken"))
                    .get("me")
                    .expect(200);
            assertThat(Web.get(Web.at("/profile"), "Cookie", page.cookie()).status())
                    .isEqualTo(200);
        }
    }

    private static List<String> published() {
        return Web.get(Web.at("/.well-known/jwks.json"))
                .expect(200)
                .json()
                .getJsonArray("keys")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(key -> key.getString("kid"))
                .toList();
    }

    private static String keyOf(String token) {
        byte[] header = Base64.getUrlDecoder().decode(token.split("\\.")[0]);
        return parse(new String(header, StandardCharsets.UTF_8)).getString("kid");
    }

    private static Answer login(Person person) {
        return Api.anonymous()
                .post("auth/login", object("email", person.email(), "password", person.password()))
                .expect(200);
    }

    private static Answer refresh(String token) {
        return Api.anonymous()
                .post("auth/refresh", object("refreshToken", token))
                .expect(200);
    }
}
