package io.workstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerFilesTest {

    @TempDir
    Path var;

    @Test
    void accountShouldBeHashedAsOpenMqDoesWhenWritten() {
        assertThat(BrokerFiles.account("admin", "admin", "admin"))
                .isEqualTo("admin:-2d5455c8583c24eec82c7a1e273ea02e:admin:1\n");
    }

    @Test
    void brokerShouldKnowOnlyAccountsWithGeneratedPasswords() throws Exception {
        Keys keys = new Keys(var.resolve("keys"));

        BrokerFiles.write(var.resolve("broker"), keys);

        assertThat(Files.readAllLines(var.resolve("broker/etc/passwd")))
                .containsExactly(
                        line("admin", keys.password("jms-admin.password"), "admin"),
                        line("workstream", keys.password("jms-app.password"), "user"));
    }

    @Test
    void brokerShouldLetInNobodyButTheApplicationAndListenNowhere() throws Exception {
        BrokerFiles.write(var.resolve("broker"), new Keys(var.resolve("keys")));

        assertThat(var.resolve("broker/etc/accesscontrol.properties"))
                .content()
                .contains("connection.NORMAL.allow.user=workstream\n")
                .doesNotContain("connection.NORMAL.allow.user=*");
        assertThat(var.resolve("broker/props/config.properties")).content().contains("imq.service.activelist=\n");
    }

    private static String line(String user, String password, String group) {
        return BrokerFiles.account(user, password, group).strip();
    }
}
