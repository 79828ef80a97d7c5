package io.workstream.secret;

import static io.workstream.secret.TestSecrets.NEW_KEY;
import static io.workstream.secret.TestSecrets.OLD_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final SecretPlace PLACE =
            new SecretPlace(new UUID(1, 1), "jivo_channels.outbound_url", new UUID(2, 2));

    private final Secrets secrets = TestSecrets.ready();

    @ParameterizedTest
    @ValueSource(strings = {"", "token", "пароль 🔑"})
    void secretShouldComeBackWhenDecryptedInItsPlace(String secret) {
        byte[] sealed = secrets.encrypt(PLACE, secret);

        assertThat(secrets.decrypt(PLACE, sealed)).isEqualTo(secret);
    }

    @Test
    void ciphertextShouldNeitherShowTheSecretNorRepeatItself() {
        byte[] once = secrets.encrypt(PLACE, "a-token");
        byte[] again = secrets.encrypt(PLACE, "a-token");

        assertThat(once).isNotEqualTo(again);
        assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain("a-token");
    }

    static List<SecretPlace> otherPlaces() {
        return List.of(
                new SecretPlace(new UUID(1, 9), PLACE.table(), PLACE.row()),
                new SecretPlace(PLACE.workspaceId(), "jivo_channels.inbound_token", PLACE.row()),
                new SecretPlace(PLACE.workspaceId(), PLACE.table(), new UUID(2, 9)));
    }

    @ParameterizedTest
    @MethodSource("otherPlaces")
    void secretShouldNotDecryptWhenItWasMovedElsewhere(SecretPlace elsewhere) {
        byte[] sealed = secrets.encrypt(PLACE, "a-token");

        assertThatIllegalStateException()
                .isThrownBy(() -> secrets.decrypt(elsewhere, sealed))
                .withMessageStartingWith("could not decrypt");
    }

    @Test
    void secretShouldNotDecryptWhenOneBitChanged() {
        byte[] sealed = secrets.encrypt(PLACE, "a-token");
        sealed[sealed.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> secrets.decrypt(PLACE, sealed));
    }

    @Test
    void oldSecretShouldStayReadableWhenANewKeyComesFirst() {
        byte[] sealed = secrets.encrypt(PLACE, "a-token");

        Secrets rotated = TestSecrets.under(NEW_KEY + ", " + OLD_KEY);

        assertThat(rotated.decrypt(PLACE, sealed)).isEqualTo("a-token");
    }

    @Test
    void firstKeyShouldEncryptWhenThereAreSeveral() {
        byte[] sealed = TestSecrets.under(NEW_KEY + "," + OLD_KEY).encrypt(PLACE, "a-token");

        assertThat(TestSecrets.under(NEW_KEY).decrypt(PLACE, sealed)).isEqualTo("a-token");
        assertThatIllegalStateException().isThrownBy(() -> secrets.decrypt(PLACE, sealed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-colon",
                ":AAAA",
                "one:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
                "1:not base64",
                "1:AQEBAQ==",
                "1:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=,,",
                "1:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=,1:AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI="
            })
    void startShouldStopWhenTheKeysAreUnusable(String keys) {
        String wrong = keys.endsWith(",,") ? keys + "2:AQ==" : keys;

        assertThatIllegalStateException()
                .isThrownBy(() -> TestSecrets.under(wrong))
                .withMessage("WORKSTREAM_MASTER_KEY must be " + Keyset.EXPECTED);
    }

    @Test
    void refusalShouldNotRepeatTheKeyWhenIdAndKeyAreSwapped() {
        String swapped = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=:1";

        Throwable refusal = catchThrowable(() -> TestSecrets.under(swapped));

        assertThat(refusal).isNotNull();
        assertThat(Throwables.getStackTrace(refusal)).doesNotContain("AQEBAQEB");
    }

    @Test
    void startShouldStopWhenThereIsNoKey() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Secrets().readKeys())
                .withMessage("WORKSTREAM_MASTER_KEY is not set");
    }

    @Test
    void nothingShouldBeEncryptedWhenKeysWereNotReadYet() {
        assertThatIllegalStateException().isThrownBy(() -> new Secrets().encrypt(PLACE, "a-token"));
    }

    @Test
    void tokenShouldHave256BitsAndFitIntoAnAddress() {
        String token = RandomToken.next();

        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
        assertThat(token).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(RandomToken.next());
    }

    @Test
    void digestShouldBeTheSha256OfTheToken() {
        byte[] digest = RandomToken.digest("abc");

        assertThat(digest).hasSize(32).isEqualTo(RandomToken.digest("abc"));
        assertThat(Arrays.copyOf(digest, 4)).containsExactly(0xba, 0x78, 0x16, 0xbf);
    }
}
