package io.workstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptProcessTest {

    @TempDir
    Path var;

    private final List<ChildProcess> started = new CopyOnWriteArrayList<>();

    @Test
    void processShouldBeStartedAgainWhenItEndsByItself() {
        try (KeptProcess kept = kept()) {
            started.get(0).kill();

            await("the second one").until(() -> started.size() == 2);
            assertThat(started.get(1).isAlive()).isTrue();
        }
    }

    @Test
    void processShouldStayDownWhenItWasStopped() {
        kept().close();

        assertThat(started).hasSize(1);
        assertThat(started.get(0).isAlive()).isFalse();
    }

    @Test
    void processShouldBeLeftAloneWhenItEndsAgainAndAgain() {
        try (KeptProcess kept = kept()) {
            for (int times = 1; times <= 6; times++) {
                int now = times;
                await("start " + times).until(() -> started.size() == now);
                started.get(times - 1).kill();
            }
        }

        assertThat(started).hasSize(6);
        assertThat(started.get(5).isAlive()).isFalse();
    }

    private KeptProcess kept() {
        return new KeptProcess("Cache", this::start, Console.quiet());
    }

    private ChildProcess start() {
        List<String> command = List.of("tail", "-q", "-f", "/dev/null");
        ChildProcess process = ChildProcess.start(
                var.resolve("child.pid"), new ChildProcess.Start(command, Map.of(), var.resolve("child.log"), ""));
        started.add(process);
        return process;
    }
}
