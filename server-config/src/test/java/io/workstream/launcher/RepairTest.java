package io.workstream.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairTest {

    @TempDir
    Path var;

    @Test
    void directoryShouldNotAppearWhenFillingFails() {
        Path target = var.resolve("thing");

        assertThatThrownBy(() -> Directories.makeWhole(target, draft -> {
                    Files.writeString(draft.resolve("half"), "x");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(target).doesNotExist();
    }

    @Test
    void leftoverOfKilledStartShouldBeThrownAwayWhenMadeAgain() throws Exception {
        Path draft = Files.createDirectories(var.resolve("thing.new/deep"));
        Files.writeString(draft.resolve("half"), "x");

        Directories.makeWhole(var.resolve("thing"), fresh -> Files.writeString(fresh.resolve("whole"), "y"));

        assertThat(var.resolve("thing/whole")).hasContent("y");
        assertThat(var.resolve("thing/deep")).doesNotExist();
        assertThat(var.resolve("thing.new")).doesNotExist();
    }

    @Test
    void directoryShouldBeGoneWhenRemovedAfterAnInterruptedRemoval() throws Exception {
        Files.createDirectories(var.resolve("thing.old/rest"));
        Files.createDirectories(var.resolve("thing/now"));

        Directories.remove(var.resolve("thing"));

        assertThat(var).isEmptyDirectory();
    }

    @Test
    void processShouldBeEndedWhenPidFileAndCommandLineSayItIsOurs() throws Exception {
        Path script = Files.writeString(var.resolve("serve.sh"), "read -r forever\n");
        ChildProcess left = ChildProcess.start(pid(), sleeping(script.toString()));

        new Leftovers(var, Console.quiet()).end(pid());

        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void toolShouldBeEndedAtOnceWhenTheStartIsStopped() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new Tool(pid()).run(List.of("tail", "-f", "/dev/null")))
                .isInstanceOf(LaunchException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(new Leftovers(Path.of("/dev/null"), Console.quiet()).running(pid()))
                .isEmpty();
    }

    @Test
    void processShouldBeLeftAloneWhenPidIsSomeoneElses() throws Exception {
        ChildProcess other = ChildProcess.start(pid(), sleeping("/dev/null"));
        try {
            new Leftovers(var.resolve("elsewhere"), Console.quiet()).end(pid());

            assertThat(other.isAlive()).isTrue();
        } finally {
            other.kill();
        }
    }

    @Test
    void nothingShouldBeEndedWhenPidFileIsBroken() throws Exception {
        Files.writeString(pid(), "not a number");

        assertThat(new Leftovers(var, Console.quiet()).running(pid())).isEmpty();
    }

    @Test
    void pidFileShouldBeGoneWhenProcessWasStopped() {
        ChildProcess child = ChildProcess.start(pid(), sleeping("/dev/null"));

        child.stop(Duration.ofSeconds(5));

        assertThat(child.isAlive()).isFalse();
        assertThat(pid()).doesNotExist();
    }

    @Test
    void childrenShouldEndWithTheirParentWhenPowerIsLost() {
        ChildProcess parent = ChildProcess.start(
                pid(),
                new ChildProcess.Start(
                        List.of("sh", "-c", "tail -q -f /dev/null & wait"), Map.of(), var.resolve("child.log"), ""));
        ProcessHandle handle = ProcessHandle.of(parent.pid()).orElseThrow();
        assertThat(Patience.await(
                        Duration.ofSeconds(5), () -> handle.children().findAny().isPresent()))
                .isTrue();
        ProcessHandle child = handle.children().findAny().orElseThrow();

        parent.killAll();

        assertThat(parent.isAlive()).isFalse();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void secondStackShouldBeRefusedWhenDirectoryIsHeld() throws Exception {
        StackLock held = StackLock.take(var);

        assertThatThrownBy(() -> StackLock.take(var)).hasMessageContaining("another WorkStream runs");

        held.close();
        StackLock.take(var).close();
    }

    private Path pid() {
        return var.resolve("child.pid");
    }

    /** A process that goes on until it is ended. */
    private ChildProcess.Start sleeping(String marker) {
        return new ChildProcess.Start(List.of("tail", "-q", "-f", marker), Map.of(), var.resolve("child.log"), "");
    }
}
