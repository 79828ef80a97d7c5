package io.workstream.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.JWKSet;
import io.workstream.shared.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedKeySourceTest {

    private static final String PUBLIC_KEY = "mp.jwt.verify.publickey";

    @TempDir
    Path directory;

    private final PublishedKeySource source = new PublishedKeySource();

    @AfterEach
    void forget() {
        TestSettings.clear();
    }

    @Test
    void sourceShouldTellEveryPublicKeyAndNothingPrivate() throws IOException, ParseException {
        Path first = KeyFiles.write(directory.resolve("first.pem"), KeyFiles.pair());
        Path second = KeyFiles.write(directory.resolve("second.pem"), KeyFiles.pair());
        TestSettings.set("workstream.jwt.key", first + "," + second);

        JWKSet told = JWKSet.parse(source.getValue(PUBLIC_KEY));

        assertThat(told.getKeys()).isEqualTo(TokenKeys.read().published().getKeys());
        assertThat(told.getKeys()).hasSize(2).noneMatch(key -> key.isPrivate());
    }

    @Test
    void sourceShouldKeepItsKeysWhenTheFileIsExchangedUnderIt() throws IOException {
        Path file = KeyFiles.write(directory.resolve("key.pem"), KeyFiles.pair());
        TestSettings.set("workstream.jwt.key", file.toString());
        String before = source.getValue(PUBLIC_KEY);

        KeyFiles.write(file, KeyFiles.pair());

        assertThat(source.getValue(PUBLIC_KEY)).isEqualTo(before);
    }

    @Test
    void sourceShouldTellNothingWhenNoKeyIsSetOrAnotherNameIsAsked() {
        assertThat(source.getValue(PUBLIC_KEY)).isNull();
        assertThat(source.getValue("mp.jwt.verify.publickey.location")).isNull();
    }

    @Test
    void sourceShouldNameTheSettingWhenItsFileIsUnusable() throws IOException {
        Path file = Files.writeString(directory.resolve("key.pem"), "nonsense");
        TestSettings.set("workstream.jwt.key", file.toString());

        assertThatIllegalStateException()
                .isThrownBy(() -> source.getValue(PUBLIC_KEY))
                .withMessageStartingWith("WORKSTREAM_JWT_KEY must be a PEM file");
    }

    @Test
    void sourceShouldBeFoundByTheServersConfiguration() throws IOException {
        Path file = KeyFiles.write(directory.resolve("key.pem"), KeyFiles.pair());
        TestSettings.set("workstream.jwt.key", file.toString());

        assertThat(ConfigProvider.getConfig().getConfigSources()).hasAtLeastOneElementOfType(PublishedKeySource.class);
    }
}
