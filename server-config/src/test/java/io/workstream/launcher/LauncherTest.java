package io.workstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own, started so that it fails before it starts anything. */
class LauncherTest {

    private static final long WELL_BELOW_THE_STOP_LIMIT = 25;

    @TempDir
    Path root;

    @Test
    void launcherShouldEndAtOnceWhenTheStartFails() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = launcher(Map.of("WORKSTREAM_HTTP_PORT", Integer.toString(taken.getLocalPort())));

            assertThat(process.waitFor(WELL_BELOW_THE_STOP_LIMIT, TimeUnit.SECONDS))
                    .as("ended by itself")
                    .isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(printed(process)).contains("WORKSTREAM_HTTP_PORT").doesNotContain("Stopping");
        }
    }

    @Test
    void launcherShouldNameWhatWasWrittenWhenTheDemoWouldAddToIt() throws Exception {
        Process process = launcher(Map.of("WORKSTREAM_EGRESS_ALLOW", "x"), "--demo");

        assertThat(process.waitFor(WELL_BELOW_THE_STOP_LIMIT, TimeUnit.SECONDS)).isTrue();
        assertThat(printed(process)).contains("WORKSTREAM_EGRESS_ALLOW is \"x\" but must be");
    }

    private Process launcher(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ServerInstallation.javaProgram(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                root.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String printed(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
