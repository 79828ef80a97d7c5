package io.workstream.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A server process that belongs to the launcher: known by a pid file, out of reach of the terminal's Ctrl-C (the launcher
 * stops its children itself, one after the other).
 */
final class ChildProcess {

    private static final boolean CAN_DETACH = Files.isExecutable(Path.of("/usr/bin/setsid"));

    /**
     * How to start one.
     *
     * @param log receives standard output and error, overwritten at each start; null: they go where the launcher's go
     * @param input written to standard input, which is closed afterwards
     */
    record Start(List<String> command, Map<String, String> environment, @Nullable Path log, String input) {}

    private final Process process;
    private final Path pidFile;

    private ChildProcess(Process process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    static ChildProcess start(Path pidFile, Start start) {
        List<String> command = new ArrayList<>();
        if (CAN_DETACH) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(start.command());
        try {
            Files.createDirectories(pidFile.getParent());
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output(start.log()));
            builder.environment().putAll(start.environment());
            Process process = builder.start();
            Files.writeString(pidFile, Long.toString(process.pid()));
            try (OutputStream input = process.getOutputStream()) {
                input.write(start.input().getBytes(StandardCharsets.UTF_8));
            }
            return new ChildProcess(process, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + start.command().get(0), e);
        }
    }

    private static ProcessBuilder.Redirect output(@Nullable Path log) throws IOException {
        if (log == null) {
            return ProcessBuilder.Redirect.INHERIT;
        }
        Files.createDirectories(log.getParent());
        return ProcessBuilder.Redirect.to(log.toFile());
    }

    /** Calls back with the exit code when the process ends, however that comes about. */
    void whenEnded(IntConsumer tell) {
        process.onExit().thenAccept(ended -> tell.accept(ended.exitValue()));
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Asks the process to end, and ends it hard when it has not by then. */
    void stop(Duration patience) {
        // Whoever interrupts us wants exactly this; it shall not turn a stop into a kill.
        boolean interrupted = Thread.interrupted();
        process.destroy();
        awaitEnd(patience);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for an end that was asked for otherwise, then ends the process hard. */
    void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
            Files.deleteIfExists(pidFile);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a crash does; for tests. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The same with all its children; for tests. */
    void killAll() {
        List<ProcessHandle> children = process.descendants().toList();
        kill();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());
    }
}
