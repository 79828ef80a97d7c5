package io.workstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @Test
    void decisiveLinesShouldBeSevereMessagesAndCausesWhenApplicationFails(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("server.log"), "[2026-01-01] [SEVERE] [[\n  old trouble]]\n");
        ServerLog log = ServerLog.fromHere(file);
        Files.writeString(
                file,
                """
                [2026-01-02] [Payara] [INFO] [] [x] [[
                  all is well]]

                [2026-01-02] [Payara] [SEVERE] [NCLS-CORE-00026] [y] [[
                  Exception during lifecycle processing
                java.lang.IllegalStateException: WORKSTREAM_DB_URL is not set
                \tat io.workstream.Start.go(Start.java:1)
                \t... 9 more
                ]]
                """,
                StandardOpenOption.APPEND);

        assertThat(log.saysApplicationFailed()).isTrue();
        assertThat(log.decisiveLines())
                .contains("WORKSTREAM_DB_URL is not set")
                .doesNotContain("old trouble", "all is well", "Start.java");
    }

    @Test
    void logShouldSayNothingWhenThereIsNone(@TempDir Path directory) {
        ServerLog log = ServerLog.fromHere(directory.resolve("none.log"));

        assertThat(log.saysBooted()).isFalse();
        assertThat(log.decisiveLines()).isEmpty();
    }
}
