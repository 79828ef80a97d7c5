package io.workstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    Path var;

    private Path directory;
    private Keys keys;

    @BeforeEach
    void open() {
        directory = var.resolve("keys");
        keys = new Keys(directory);
    }

    @Test
    void filesShouldBeReadableByOwnerOnlyWhenMade() throws Exception {
        keys.password("db-app.password");
        keys.masterKey();
        keys.jwtKey();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(3).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void valuesShouldBeKeptWhenStartedAgain() throws Exception {
        String password = keys.password("db-app.password");
        String master = keys.masterKey();
        String pem = Files.readString(keys.jwtKey());

        Keys again = new Keys(directory);

        assertThat(again.password("db-app.password")).isEqualTo(password);
        assertThat(again.masterKey()).isEqualTo(master);
        assertThat(Files.readString(again.jwtKey())).isEqualTo(pem);
    }

    @Test
    void passwordsShouldDifferWhenNamesDiffer() {
        assertThat(keys.password("a")).hasSize(24).matches("[A-Za-z0-9]+").isNotEqualTo(keys.password("b"));
    }

    @Test
    void masterKeyShouldPassTheSettingsOwnCheckWhenGenerated() {
        SettingsCheck.requireValid(Map.of("WORKSTREAM_MASTER_KEY", keys.masterKey()));

        assertThat(keys.masterKey()).startsWith("1:");
    }

    @Test
    void jwtKeyShouldBePkcs8RsaOf2048BitsWhenGenerated() throws Exception {
        String pem = Files.readString(keys.jwtKey());

        String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        RSAPrivateKey key = (RSAPrivateKey) KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        assertThat(key.getModulus().bitLength()).isEqualTo(2048);
    }

    @Test
    void halfWrittenKeyShouldBeReplacedWhenAnEarlierStartWasKilled() throws Exception {
        Files.writeString(directory.resolve("master.key.new"), "1:ha");

        assertThat(keys.masterKey()).hasSizeGreaterThan(40);
    }
}
