package io.workstream.identity;

import static io.workstream.shared.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.workstream.shared.FixedClock;
import io.workstream.shared.TestSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

    private static final UserView ANNA =
            new UserView(new UUID(1, 1), "anna@example.com", true, "Anna", false, "ru", "UTC", "auto");
    private static final UserView ADMIN =
            new UserView(new UUID(2, 2), "root@example.com", true, "Root", true, "en", "UTC", "auto");

    private static final UUID SESSION = new UUID(3, 3);

    private static KeyPair ours;
    private static KeyPair theirs;

    @TempDir
    static Path keys;

    private final FixedClock clock = new FixedClock();
    private final AccessTokens tokens = new AccessTokens();
    private final Set<UUID> ended = new HashSet<>();

    @BeforeAll
    static void makeKeys() throws IOException {
        ours = KeyFiles.pair();
        theirs = KeyFiles.pair();
        KeyFiles.write(keys.resolve("ours.pem"), ours);
        KeyFiles.write(keys.resolve("theirs.pem"), theirs);
    }

    @BeforeEach
    void start() {
        TestSettings.set("workstream.jwt.key", keys.resolve("ours.pem").toString());
        tokens.clock = clock;
        tokens.ended = new EndedSessions() {
            @Override
            public boolean contains(UUID session) {
                return ended.contains(session);
            }
        };
        tokens.readKeys();
    }

    @AfterEach
    void forget() {
        TestSettings.clear();
    }

    @Test
    void tokenShouldTellWhoseItIsWhenVerified() {
        VerifiedToken verified = tokens.verify(tokens.issue(ANNA, SESSION));

        assertThat(verified.userId()).isEqualTo(ANNA.id());
        assertThat(verified.session()).isEqualTo(SESSION);
        assertThat(verified.groups()).containsExactly("user");
        assertThat(verified.platformAdmin()).isFalse();
        assertThat(verified.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(verified.claims()).containsEntry("upn", "anna@example.com").containsKeys("jti", "iat", "iss");
    }

    @Test
    void administratorShouldBeKnownByTheirToken() {
        assertThat(tokens.verify(tokens.issue(ADMIN, SESSION)).platformAdmin()).isTrue();
    }

    @Test
    void tokenShouldBeRefusedWhenItsTimeIsOver() {
        String token = tokens.issue(ANNA, SESSION);
        clock.pass(AccessTokens.LIFE);

        assertRefused(() -> tokens.verify(token)).as(IdentityProblem.UNAUTHENTICATED);
    }

    @Test
    void rememberedTokenShouldBeRefusedWhenItsTimeIsOver() {
        String token = tokens.issue(ANNA, SESSION);
        tokens.verify(token);

        clock.pass(AccessTokens.LIFE.minusSeconds(1));
        assertThat(tokens.verify(token).userId()).isEqualTo(ANNA.id());

        clock.pass(Duration.ofSeconds(1));
        assertRefused(() -> tokens.verify(token)).as(IdentityProblem.UNAUTHENTICATED);
    }

    @Test
    void rememberedTokenShouldBeRefusedWhenItsLoginWasEnded() {
        String token = tokens.issue(ANNA, SESSION);
        String other = tokens.issue(ANNA, new UUID(4, 4));
        tokens.verify(token);

        ended.add(SESSION);

        assertRefused(() -> tokens.verify(token)).as(IdentityProblem.UNAUTHENTICATED);
        assertThat(tokens.verify(other).userId()).isEqualTo(ANNA.id());
    }

    @Test
    void tokenShouldBeRefusedWhenItsClaimsWereChanged() {
        String[] parts = tokens.issue(ANNA, SESSION).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"user\"", "\"user\",\"platform-admin\"");
        String forged = parts[0] + "." + encoded(claims) + "." + parts[2];

        assertRefused(() -> tokens.verify(forged)).as(IdentityProblem.UNAUTHENTICATED);
    }

    @Test
    void tokenShouldBeRefusedWhenItIsNotSigned() {
        String plain = new PlainJWT(claims().build()).serialize();
        String[] parts = tokens.issue(ANNA, SESSION).split("\\.");
        String withoutSignature = parts[0] + "." + parts[1] + ".";

        assertRefused(() -> tokens.verify(plain)).as(IdentityProblem.UNAUTHENTICATED);
        assertRefused(() -> tokens.verify(withoutSignature)).as(IdentityProblem.UNAUTHENTICATED);
    }

    @Test
    void tokenShouldBeRefusedWhenThePublicKeyWasUsedAsAPassword() throws JOSEException {
        JWSSigner password = new MACSigner(ours.getPublic().getEncoded());

        String confused = signed(JWSAlgorithm.HS256, ourKeyId(), claims().build(), password);

        assertRefused(() -> tokens.verify(confused)).as(IdentityProblem.UNAUTHENTICATED);
    }

    @Test
    void tokenShouldBeRefusedWhenSignedByAnotherAlgorithmOfOurKey() throws JOSEException {
        String other = signed(JWSAlgorithm.PS256, ourKeyId(), claims().build(), new RSASSASigner(ours.getPrivate()));

        assertRefused(() -> tokens.verify(other)).as(IdentityProblem.UNAUTHENTICATED);
    }

    @Test
    void tokenShouldBeRefusedWhenSignedByAStrangersKey() throws JOSEException {
        RSASSASigner stranger = new RSASSASigner(theirs.getPrivate());

        String underOurName = signed(JWSAlgorithm.RS256, ourKeyId(), claims().build(), stranger);
        String underAnotherName = signed(JWSAlgorithm.RS256, "unknown", claims().build(), stranger);
        String underNoName = signed(JWSAlgorithm.RS256, null, claims().build(), stranger);

        assertRefused(() -> tokens.verify(underOurName)).as(IdentityProblem.UNAUTHENTICATED);
        assertRefused(() -> tokens.verify(underAnotherName)).as(IdentityProblem.UNAUTHENTICATED);
        assertRefused(() -> tokens.verify(underNoName)).as(IdentityProblem.UNAUTHENTICATED);
    }

    @Test
    void tokenShouldBeRefusedWhenMadeForSomebodyElse() throws JOSEException {
        RSASSASigner signer = new RSASSASigner(ours.getPrivate());

        List<JWTClaimsSet> wrong = List.of(
                claims().issuer("another").build(),
                claims().issuer(null).build(),
                claims().audience("another-api").build(),
                claims().audience((String) null).build(),
                claims().expirationTime(null).build(),
                claims().subject("not-an-id").build(),
                claims().subject(null).build(),
                claims().claim("groups", null).build(),
                claims().claim("groups", "user").build(),
                claims().claim("groups", Arrays.asList("user", null)).build());

        for (JWTClaimsSet each : wrong) {
            String token = signed(JWSAlgorithm.RS256, ourKeyId(), each, signer);
            assertRefused(() -> tokens.verify(token)).as(IdentityProblem.UNAUTHENTICATED);
        }
    }

    @Test
    void tokenShouldBeTakenWhenItIsRightInEveryPoint() throws JOSEException {
        String token = signed(JWSAlgorithm.RS256, ourKeyId(), claims().build(), new RSASSASigner(ours.getPrivate()));

        assertThat(tokens.verify(token).userId()).isEqualTo(ANNA.id());
    }

    @Test
    void tokenShouldBeRefusedUntilItsTimeHasBegun() throws JOSEException {
        Date begin = Date.from(clock.instant().plusSeconds(10));
        RSASSASigner signer = new RSASSASigner(ours.getPrivate());
        String token = signed(
                JWSAlgorithm.RS256, ourKeyId(), claims().notBeforeTime(begin).build(), signer);

        assertRefused(() -> tokens.verify(token)).as(IdentityProblem.UNAUTHENTICATED);

        clock.pass(Duration.ofSeconds(10));
        assertThat(tokens.verify(token).userId()).isEqualTo(ANNA.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "eyJhbGciOiJSUzI1NiJ9.e30.", "Bearer abc", "\u0000"})
    void garbageShouldBeRefused(String garbage) {
        assertRefused(() -> tokens.verify(garbage)).as(IdentityProblem.UNAUTHENTICATED);
    }

    @Test
    void hugeTokenShouldBeRefusedUnread() {
        assertRefused(() -> tokens.verify("a".repeat(100_000))).as(IdentityProblem.UNAUTHENTICATED);
    }

    @Test
    void oldTokenShouldStayGoodWhenANewKeySigns() {
        String old = tokens.issue(ANNA, SESSION);

        TestSettings.set("workstream.jwt.key", keys.resolve("theirs.pem") + " , " + keys.resolve("ours.pem"));
        tokens.readKeys();

        assertThat(tokens.verify(old).userId()).isEqualTo(ANNA.id());
        assertThat(tokens.verify(tokens.issue(ADMIN, SESSION)).userId()).isEqualTo(ADMIN.id());
    }

    @Test
    void publishedKeysShouldHaveNothingPrivate() {
        assertThat(tokens.jwks())
                .contains("\"kid\":\"" + ourKeyId() + "\"", "\"alg\":\"RS256\"", "\"use\":\"sig\"")
                .doesNotContain("\"d\":", "\"p\":", "\"q\":", "\"dp\":");
    }

    @Test
    void startShouldStopWhenTheKeyFileIsMissingOrUnusable() throws IOException {
        Path noKey = Files.writeString(keys.resolve("no-key.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n");
        for (Path file : List.of(keys.resolve("missing.pem"), noKey)) {
            TestSettings.set("workstream.jwt.key", file.toString());

            assertThatIllegalStateException()
                    .isThrownBy(TokenKeys::read)
                    .withMessageStartingWith("WORKSTREAM_JWT_KEY must be a PEM file");
        }
    }

    @Test
    void startShouldStopWhenNoKeyFileIsNamed() {
        TestSettings.clear();

        assertThatIllegalStateException().isThrownBy(TokenKeys::read).withMessage("WORKSTREAM_JWT_KEY is not set");
    }

    private String ourKeyId() {
        return TokenKeys.parse(keys.resolve("ours.pem").toString()).signing().getKeyID();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("workstream")
                .audience("workstream-api")
                .subject(ANNA.id().toString())
                .claim("groups", List.of("user"))
                .expirationTime(Date.from(clock.instant().plusSeconds(60)));
    }

    private static String signed(JWSAlgorithm algorithm, String keyId, JWTClaimsSet claims, JWSSigner signer)
            throws JOSEException {
        SignedJWT jwt =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
