package io.workstream.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Servers that still run because an earlier launcher was killed. One is ended only when its pid file and its command line
 * both say that it is ours: pids are used again.
 */
final class Leftovers {

    private static final int PATIENCE_SECONDS = 15;

    private final Path var;
    private final Console console;

    Leftovers(Path var, Console console) {
        this.var = var;
        this.console = console;
    }

    void end(Path pidFile) {
        running(pidFile).ifPresent(process -> {
            console.say("Ending process " + process.pid() + " that an earlier run left behind (" + pidFile.getFileName()
                    + ")");
            end(process);
        });
    }

    /** The process named in the first line of the file, if it runs and works in our directory. */
    Optional<ProcessHandle> running(Path pidFile) {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            String first =
                    Files.readString(pidFile).lines().findFirst().orElse("").strip();
            if (!first.matches("\\d{1,18}")) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(first))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> commandLine(process).contains(var.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted while ending process " + process.pid(), e);
        } catch (ExecutionException e) {
            throw new LaunchException("cannot end process " + process.pid(), e);
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            // ProcessHandle gives no arguments when they are longer than a page, as the server's are.
            byte[] raw = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/cmdline"));
            return new String(raw, StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }
}
