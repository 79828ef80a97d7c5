package io.workstream.system;

import static io.workstream.system.harness.Bodies.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workstream.system.harness.Answer;
import io.workstream.system.harness.Api;
import io.workstream.system.harness.Bodies;
import io.workstream.system.harness.Forgery;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.RefreshTokenRows;
import io.workstream.system.harness.Web;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts, logins and tokens. */
class AuthIT {

    private final Api nobody = Api.anonymous();

    @Test
    void accountShouldBeMadeWhenDataIsGood() {
        String unique = "New " + System.nanoTime();
        JsonObject draft =
                object("email", unique.replace(' ', '.') + "@Example.TEST", "password", "long-enough", "name", unique);

        JsonObject made = nobody.post("auth/register", draft).expect(201).json();

        assertThat(made.keySet()).containsExactlyInAnyOrder("id", "email", "name");
        assertThat(made.getString("email")).isEqualTo(draft.getString("email").toLowerCase(Locale.ROOT));
        assertThat(made.getString("name")).isEqualTo(unique);
    }

    @Test
    void registrationShouldBeRefusedWhenEmailOrNameIsTaken() {
        Person person = Person.fresh();

        nobody.post(
                        "auth/register",
                        object(
                                "email",
                                person.email().toUpperCase(Locale.ROOT),
                                "password",
                                "long-enough",
                                "name",
                                "x" + person.name()))
                .problem(409, "email-taken");
        nobody.post(
                        "auth/register",
                        object(
                                "email",
                                "x" + person.email(),
                                "password",
                                "long-enough",
                                "name",
                                person.name().toUpperCase(Locale.ROOT)))
                .problem(409, "name-taken");
    }

    @ParameterizedTest
    @CsvSource({
        "email, no-address, long-enough, A Name",
        "email, '', long-enough, A Name",
        "password, a@example.test, short, A Name",
        "name, a@example.test, long-enough, A",
        "name, a@example.test, long-enough, '  '"
    })
    void registrationShouldNameTheFieldWhenItIsWrong(String field, String email, String password, String name) {
        Answer answer = nobody.post("auth/register", object("email", email, "password", password, "name", name));

        assertThat(answer.violations()).contains(field);
    }

    @Test
    void registrationShouldNameEveryFieldWhenAllAreMissing() {
        assertThat(nobody.post("auth/register", object()).violations()).contains("email", "password", "name");
    }

    @Test
    void loginShouldGiveTokensWhenPasswordFits() {
        Person person = Person.fresh();

        JsonObject tokens = nobody.post("auth/login", object("email", person.email(), "password", person.password()))
                .expect(200)
                .json();

        assertThat(tokens.keySet()).containsExactlyInAnyOrder("accessToken", "refreshToken", "expiresIn", "tokenType");
        assertThat(tokens.getString("tokenType")).isEqualTo("Bearer");
        assertThat(tokens.getInt("expiresIn")).isPositive();
        JsonObject me =
                Api.with(tokens.getString("accessToken")).get("me").expect(200).json();
        assertThat(me.getString("id")).isEqualTo(person.id());
    }

    @Test
    void loginShouldBeRefusedAlikeWhenPasswordOrEmailIsWrong() {
        Person person = Person.fresh();

        Answer wrongPassword = nobody.post("auth/login", object("email", person.email(), "password", "another-one"));
        Answer nobodyThere =
                nobody.post("auth/login", object("email", "x" + person.email(), "password", "another-one"));

        wrongPassword.problem(401, "credentials-wrong");
        nobodyThere.problem(401, "credentials-wrong");
        assertThat(wrongPassword.text("detail")).isEqualTo(nobodyThere.text("detail"));
    }

    @Test
    void refreshShouldGiveANewPairAndTellTheRaceWhenOldTokenComesAgain() {
        Person person = Person.fresh();

        JsonObject next = refresh(person.refreshToken()).expect(200).json();
        Answer raced = refresh(person.refreshToken());

        assertThat(next.getString("refreshToken")).isNotEqualTo(person.refreshToken());
        raced.problem(409, "refresh-raced");
        refresh(next.getString("refreshToken")).expect(200);
    }

    @Test
    void wholeFamilyShouldBeRevokedWhenASpentTokenComesAgainLater() {
        Person person = Person.fresh();
        String newest = refresh(person.refreshToken()).expect(200).text("refreshToken");
        RefreshTokenRows.spentEarlier(person, Duration.ofSeconds(10));

        refresh(person.refreshToken()).problem(401, "refresh-token-invalid");

        refresh(newest).problem(401, "refresh-token-invalid");
    }

    @Test
    void refreshShouldBeRefusedWhenTokenIsUnknownOrLoggedOut() {
        Person person = Person.fresh();
        String newest = refresh(person.refreshToken()).expect(200).text("refreshToken");

        nobody.post("auth/logout", object("refreshToken", newest)).expect(204);

        refresh(newest).problem(401, "refresh-token-invalid");
        refresh("nonsense").problem(401, "refresh-token-invalid");
    }

    @Test
    void callShouldBeRefusedWhenTokenIsMissingOrWrong() {
        Person person = Person.fresh();
        String ours = person.accessToken();

        Stream.of("", "nonsense", "a.b.c", person.refreshToken())
                .forEach(token -> Api.with(token).get("me").problem(401, "unauthenticated"));
        Stream.of(Forgery.tampered(ours), Forgery.unsigned(ours), Forgery.signedByStranger(ours))
                .forEach(token -> Api.with(token).get("me").problem(401, "unauthenticated"));
        Web.get(Web.at("/api/v1/me"), "Authorization", "Basic " + person.accessToken())
                .problem(401, "unauthenticated");
        Web.get(Web.at("/api/v1/me"), "Cookie", "WORKSTREAM_SESSION=" + person.accessToken())
                .problem(401, "unauthenticated");
    }

    @Test
    void tokenShouldBeVerifiedByThePublishedKeysWhenAnybodyLooks() throws GeneralSecurityException {
        Person person = Person.fresh();
        String[] parts = person.accessToken().split("\\.");
        JsonObject header = decoded(parts[0]);
        JsonObject claims = decoded(parts[1]);

        Answer answer = Web.get(Web.at("/.well-known/jwks.json"));

        JsonObject key = answer.expect(200).json().getJsonArray("keys").getValuesAs(JsonObject.class).stream()
                .filter(candidate -> candidate.getString("kid").equals(header.getString("kid")))
                .findFirst()
                .orElseThrow();
        assertThat(key.keySet()).doesNotContain("d", "p", "q");
        assertThat(header.getString("alg")).isEqualTo("RS256");
        assertThat(verifies(parts, publicKey(key))).isTrue();
        assertThat(claims.getString("iss")).isEqualTo("workstream");
        assertThat(claims.getString("sub")).isEqualTo(person.id());
        assertThat(claims).containsKeys("upn", "groups", "exp", "iat", "jti");
    }

    @Test
    void preferencesShouldChangeOnlyWhereAskedWhenProfileIsPatched() {
        Person person = Person.fresh();

        person.api().patch("me", object("theme", "dark")).expect(200);
        JsonObject me =
                person.api().patch("me", object("locale", "ru")).expect(200).json();

        assertThat(me.getString("theme")).isEqualTo("dark");
        assertThat(me.getString("locale")).isEqualTo("ru");
        assertThat(person.api().get("me").json()).isEqualTo(me);
        person.api().patch("me", object("theme", "purple")).expect(400);
        person.api().patch("me", object("theme", JsonValue.NULL)).expect(400);
        person.api().patch("me", object("email", "other@example.test")).expect(400);
    }

    private Answer refresh(String token) {
        return nobody.post("auth/refresh", object("refreshToken", token));
    }

    private static boolean verifies(String[] parts, PublicKey key) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(key);
        verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return verifier.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static PublicKey publicKey(JsonObject key) throws GeneralSecurityException {
        List<BigInteger> numbers = Stream.of("n", "e")
                .map(name -> new BigInteger(1, Base64.getUrlDecoder().decode(key.getString(name))))
                .toList();
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(numbers.get(0), numbers.get(1)));
    }

    private static JsonObject decoded(String part) {
        return Bodies.parse(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
